from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class KindEnum(_OpenStrEnum):
    """What kind of animal it is"""

    CAT = "cat"
    DOG = "dog"
    if TYPE_CHECKING:
        _OTHER = "…"


KindValue: TypeAlias = KindEnum | Literal["cat", "dog"]
