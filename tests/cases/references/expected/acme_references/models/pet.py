from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model


class Pet(_Model):
    name: str
    owner: models.User | None = None


class PetDict(_TypedDict):
    name: str
    owner: _NotRequired[models.User | models.UserDict]
