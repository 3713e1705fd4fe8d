from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class KindEnum(_OpenStrEnum):
    BIG = "big"
    SMALL = "small"
    _OTHER = "…"


KindValue: TypeAlias = KindEnum | Literal["big", "small"]
