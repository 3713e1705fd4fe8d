"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from acme_swagger_2 import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "things.list": lambda client, body: client.things.list(),
    "things.add": lambda client, body: client.things.add(body),
    "things.fill_thing": lambda client, body: client.things.fill_thing(
        1, models.FillThingRequest(name="name0", sizes=[1])
    ),
    "things.upload_picture": lambda client, body: client.things.upload_picture(
        1, models.UploadPictureRequest(picture=b"content", title="title0")
    ),
}
