"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from acme_openapi32_requests import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "things.search_by_form": lambda client, body: client.things.search_by_form(),
    "things.search_by_json": lambda client, body: client.things.search_by_json(
        models.Thing(id=1, name="name0")
    ),
    "things.link": lambda client, body: client.things.link(),
    "things.send_lines": lambda client, body: client.things.send_lines(
        [models.Thing(id=1, name="name0")]
    ),
    "things.send_sequence": lambda client, body: client.things.send_sequence(
        [models.Thing(id=1, name="name0")]
    ),
    "things.send_parts": lambda client, body: client.things.send_parts(
        (models.Thing(id=1, name="name0"), {"key": "value"})
    ),
    "things.send_items": lambda client, body: client.things.send_items(
        [models.Thing(id=1, name="name0")]
    ),
}
