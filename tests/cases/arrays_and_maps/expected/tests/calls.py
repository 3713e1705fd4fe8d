"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "shelf.put": lambda client, body: client.shelf.put(body),
    "shelf.note_shelf": lambda client, body: client.shelf.note_shelf(body),
    "shelf.list_shelves": lambda client, body: client.shelf.list_shelves(),
    "shelf.add_books": lambda client, body: client.shelf.add_books(body),
}
