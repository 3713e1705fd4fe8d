"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "items.list": lambda client, body: client.items.list(),
    "items.all_items": lambda client, body: client.items.all_items(),
    "items.wrong": lambda client, body: client.items.wrong(),
    "items.chat": lambda client, body: client.items.chat(body),
}
