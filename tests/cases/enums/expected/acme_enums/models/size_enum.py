from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class SizeEnum(_OpenStrEnum):
    """How big"""

    SMALL = "s"
    """Fits a hand"""
    MEDIUM = "m"
    """Fits a bag"""
    EXTRA_LARGE = "x-l"
    if TYPE_CHECKING:
        _OTHER = "…"


SizeValue: TypeAlias = SizeEnum | Literal["s", "m", "x-l"]
"""A member of `SizeEnum`, or its value"""
