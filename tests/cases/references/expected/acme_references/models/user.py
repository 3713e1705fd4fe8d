from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class User(_Model):
    id: int
    name: str | None = None
    friends: list[User] | None = None
    pet: models.Pet | None = None
    other_name: str | None = _field("otherName", default=None)
    """As others say"""


class UserDict(_TypedDict):
    id: int
    name: _NotRequired[str]
    friends: _NotRequired[list[User | UserDict]]
    pet: _NotRequired[models.Pet | models.PetDict]
    otherName: _NotRequired[str]
