"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "admins.create": lambda client, body: client.admins.create(body),
    "accounts.replace_accounts": lambda client, body: client.accounts.replace_accounts(
        body
    ),
}
