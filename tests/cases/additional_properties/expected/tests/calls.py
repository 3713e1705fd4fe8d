"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "counts.put_counts": lambda client, body: client.counts.put_counts(body),
    "closed.put": lambda client, body: client.closed.put(body),
    "open.put": lambda client, body: client.open.put(body),
}
