"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "users.create": lambda client, body: client.users.create(body),
    "users.get_picture": lambda client, body: client.users.get_picture(1),
    "users.put_picture": lambda client, body: client.users.put_picture(1, b"content"),
    "users.delete_picture": lambda client, body: client.users.delete_picture(1),
    "users.create_team": lambda client, body: client.users.create_team(body),
}
