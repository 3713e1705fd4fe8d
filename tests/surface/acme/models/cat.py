from __future__ import annotations

import datetime as _dt
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class Cat(_Model):
    """A cat

    It may have been born, and it may have an owner.
    """

    kind: models.KindEnum
    """What kind of animal it is"""
    name: str
    born: _dt.date
    """The day of its birth"""
    seen_at: _dt.datetime | None = _field("seenAt")
    """When it was last seen; null when nobody has seen it"""
    owner: models.Owner | None = None
    nickname: str | None | _Unset = _UNSET
    """What its friends call it"""
    lives: int | None = _field("livesLeft", default=None)
    """How many are left, 9 when it is not said"""
    labels: dict[str, str] | None = None
    friends: list[models.Pet] | None = None


class CatDict(_TypedDict):
    kind: models.KindValue
    name: str
    born: _dt.date | str
    seenAt: _dt.datetime | str | None
    owner: _NotRequired[models.Owner | models.OwnerInput | models.OwnerInputDict]
    nickname: _NotRequired[str | None]
    livesLeft: _NotRequired[int]
    labels: _NotRequired[dict[str, str]]
    friends: _NotRequired[list[models.Pet | models.PetDict]]
