"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from acme_media_types import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "media.send_latin": lambda client, body: client.media.send_latin("body0"),
    "media.send_text": lambda client, body: client.media.send_text("body0"),
    "media.send_octets": lambda client, body: client.media.send_octets(b"content"),
    "media.send_picture": lambda client, body: client.media.send_picture(b"content"),
    "media.send_unknown": lambda client, body: client.media.send_unknown(b"content"),
    "media.send_thing": lambda client, body: client.media.send_thing(body),
    "media.send_anything": lambda client, body: client.media.send_anything(b"content"),
    "media.choose": lambda client, body: client.media.choose(body),
    "media.upload": lambda client, body: client.media.upload(
        models.Upload(files=[b"content"])
    ),
}
