"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "users.get_user": lambda client, body: client.users.get_user(7),
    "users.put_user": lambda client, body: client.users.put_user(7, body),
    "pets.get_pet": lambda client, body: client.pets.get_pet(7),
}
