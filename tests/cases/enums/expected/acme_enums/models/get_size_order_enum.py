from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class GetSizeOrderEnum(_OpenStrEnum):
    UP = "up"
    DOWN = "down"
    _OTHER = "…"


GetSizeOrderValue: TypeAlias = GetSizeOrderEnum | Literal["up", "down"]
