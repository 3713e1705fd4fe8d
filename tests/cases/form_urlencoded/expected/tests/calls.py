"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from acme_form_urlencoded import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "forms.send": lambda client, body: client.forms.send(
        models.SendRequest(
            text="text0",
            list=["list0"],
            object=models.Point(x=1, y="y0"),
            objects=[models.Point(x=1, y="y0")],
            at=datetime.datetime.fromisoformat("2024-03-24T10:30:00Z"),
            on=True,
            none="none0",
        )
    ),
    "forms.send_as": lambda client, body: client.forms.send_as(
        models.SendAsRequest(
            commas=["commas0"],
            pipes=["pipes0"],
            spaces=["spaces0"],
            flat=models.Point(x=1, y="y0"),
            deep=models.Point(x=1, y="y0"),
            json=[1],
            styled=[1],
            reserved="reserved0",
        )
    ),
}
