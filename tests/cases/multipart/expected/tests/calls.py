"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from acme_multipart import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "files.send": lambda client, body: client.files.send(
        models.SendRequest(
            title="title0",
            picture=b"content",
            files=[b"content"],
            anything={"key": "value"},
            count=1,
            taken=datetime.datetime.fromisoformat("2024-03-24T10:30:00Z"),
            meta=models.Meta(width=1, colour="colour0"),
            metas=[models.Meta(width=1, colour="colour0")],
            tags=["tags0"],
        )
    ),
    "files.send_as": lambda client, body: client.files.send_as(
        models.SendAsRequest(
            cover=b"content",
            meta=models.Meta(width=1, colour="colour0"),
            labels=["labels0"],
            joined=["joined0"],
            note="note0",
        )
    ),
}
