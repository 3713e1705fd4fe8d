from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class User(_Model):
    id: int = _field(read_only=True)
    """The server gives it"""
    name: str
    """At least 1 character."""
    address: models.Address | None = None
    homes: list[models.Address] | None = None
    places: dict[str, models.Address] | None = None


class UserInput(_Model, request_of=User):
    """`User` as it is sent: without `id`, with `password`"""

    name: str
    """At least 1 character."""
    password: str | None = None
    address: models.Address | models.AddressInput | None = None
    homes: list[models.Address | models.AddressInput] | None = None
    places: dict[str, models.Address | models.AddressInput] | None = None


class UserInputDict(_TypedDict):
    name: str
    password: _NotRequired[str]
    address: _NotRequired[
        models.Address | models.AddressInput | models.AddressInputDict
    ]
    homes: _NotRequired[
        list[models.Address | models.AddressInput | models.AddressInputDict]
    ]
    places: _NotRequired[
        dict[str, models.Address | models.AddressInput | models.AddressInputDict]
    ]
