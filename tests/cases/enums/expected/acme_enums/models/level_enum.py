from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenIntEnum as _OpenIntEnum


class LevelEnum(_OpenIntEnum):
    ONE = 1
    TWO = 2
    MINUS_ONE = -1
    _OTHER = -2


LevelValue: TypeAlias = LevelEnum | Literal[1, 2, -1]
