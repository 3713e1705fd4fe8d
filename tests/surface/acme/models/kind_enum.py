from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class KindEnum(_OpenStrEnum):
    """What kind of animal it is"""

    CAT = "cat"
    DOG = "dog"
    _OTHER = "…"


KindValue: TypeAlias = KindEnum | Literal["cat", "dog"]
