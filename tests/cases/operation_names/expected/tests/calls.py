"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "items.list": lambda client, body: client.items.list(),
    "items.create": lambda client, body: client.items.create(),
    "items.read": lambda client, body: client.items.read(1),
    "cats.find_all": lambda client, body: client.cats.find_all(),
    "cats.find_all_v2": lambda client, body: client.cats.find_all_v2(),
    "owner.find_all": lambda client, body: client.owner.find_all(),
    "visit.find_all": lambda client, body: client.visit.find_all(),
    "users.list": lambda client, body: client.users.list(),
    "users.partial_update": lambda client, body: client.users.partial_update(1),
    "pets.list": lambda client, body: client.pets.list(),
    "pets.create": lambda client, body: client.pets.create(),
    "pets.list_v2": lambda client, body: client.pets.list_v2(),
    "pets.get": lambda client, body: client.pets.get(1),
    "pets.replace": lambda client, body: client.pets.replace(1),
    "pets.delete": lambda client, body: client.pets.delete(1),
    "pets.list_photos": lambda client, body: client.pets.list_photos(1),
    "pets.create_photo": lambda client, body: client.pets.create_photo(1),
    "pets.archive": lambda client, body: client.pets.archive(1),
    "pets.search": lambda client, body: client.pets.search(),
    "chat.completions.create": lambda client, body: client.chat.completions.create(),
    "chat.all": lambda client, body: client.chat.all(),
}
