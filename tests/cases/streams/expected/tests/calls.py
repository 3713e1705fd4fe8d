"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "events.list": lambda client, body: client.events.list(),
    "events.array_of_events": lambda client, body: client.events.array_of_events(),
    "events.whole_events": lambda client, body: client.events.whole_events(),
    "lines.list": lambda client, body: client.lines.list(),
    "lines.list_records": lambda client, body: client.lines.list_records(),
}
