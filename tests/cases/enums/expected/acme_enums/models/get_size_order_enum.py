from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class GetSizeOrderEnum(_OpenStrEnum):
    UP = "up"
    DOWN = "down"
    if TYPE_CHECKING:
        _OTHER = "…"


GetSizeOrderValue: TypeAlias = GetSizeOrderEnum | Literal["up", "down"]
"""A member of `GetSizeOrderEnum`, or its value"""
