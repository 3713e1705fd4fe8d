from __future__ import annotations

from typing import Literal as _Literal
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class Box(_Model):
    size: models.Size | str
    levels: list[models.Level | int] | None = None
    shape: _Literal["round", "square"] | str | None | _Unset = _UNSET
    by_size: dict[str, models.Size | str] | None = _field("bySize", default=None)


class BoxDict(_TypedDict):
    size: models.Size
    levels: _NotRequired[list[models.Level]]
    shape: _NotRequired[_Literal["round", "square"] | None]
    bySize: _NotRequired[dict[str, models.Size]]
