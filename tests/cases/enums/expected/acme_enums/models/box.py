from __future__ import annotations

from typing import Literal as _Literal

from .. import models
from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class Box(_Model):
    size: models.SizeEnum
    level: models.LevelEnum
    odd: list[models.OddEnum] | None = None
    state: models.StateEnum | None = None
    shape: BoxShapeEnum | None | _Unset = _UNSET
    always: _Literal["box"] | None = None
    mixed: list[models.Mixed | str | int | None] | None = None
    by_size: dict[str, models.SizeEnum] | None = _field("bySize", default=None)


class BoxShapeEnum(_OpenStrEnum):
    ROUND = "round"
    SQUARE = "square"
    _OTHER = "…"
