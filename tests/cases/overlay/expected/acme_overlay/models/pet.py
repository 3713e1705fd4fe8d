from __future__ import annotations

import datetime as _dt

from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Pet(_Model):
    name: str | None = None
    kind: PetKindEnum
    birth_day_2: _dt.date | None = _field("birth-day", default=None)
    birth_day: int | None = None


class PetKindEnum(_OpenStrEnum):
    CAT = "cat"
    DOG = "dog"
    BIRD = "bird"
    _OTHER = "…"
