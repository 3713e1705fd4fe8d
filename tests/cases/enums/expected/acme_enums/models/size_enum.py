from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class SizeEnum(_OpenStrEnum):
    """How big"""

    SMALL = "s"
    """Fits a hand"""
    MEDIUM = "m"
    """Fits a bag"""
    EXTRA_LARGE = "x-l"
    _OTHER = "…"


SizeValue: TypeAlias = SizeEnum | Literal["s", "m", "x-l"]
