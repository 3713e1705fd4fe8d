"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "doors.either": lambda client, body: client.doors.either(),
    "doors.open": lambda client, body: client.doors.open(),
    "doors.maybe": lambda client, body: client.doors.maybe(),
    "doors.both": lambda client, body: client.doors.both(),
    "doors.scoped": lambda client, body: client.doors.scoped(),
    "doors.agreed": lambda client, body: client.doors.agreed(),
    "doors.connected": lambda client, body: client.doors.connected(),
    "doors.certified": lambda client, body: client.doors.certified(),
    "doors.digested": lambda client, body: client.doors.digested(),
}
