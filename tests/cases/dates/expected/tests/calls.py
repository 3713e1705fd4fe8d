"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "days.put": lambda client, body: client.days.put(datetime.date(2024, 3, 24), body),
    "digests.get": lambda client, body: client.digests.get(b"content"),
}
