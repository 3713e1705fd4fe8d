"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "things.search": lambda client, body: client.things.search(body),
    "things.copy_things": lambda client, body: client.things.copy_things(
        "Destination0"
    ),
    "things.list": lambda client, body: client.things.list(),
    "parts.export_parts": lambda client, body: client.parts.export_parts(),
}
