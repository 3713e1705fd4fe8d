"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "pets.add_pet": lambda client, body: client.pets.add_pet(body),
    "values.get_value": lambda client, body: client.values.get_value(1),
}
