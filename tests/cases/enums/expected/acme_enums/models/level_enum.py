from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenIntEnum as _OpenIntEnum


class LevelEnum(_OpenIntEnum):
    VALUE_1 = 1
    VALUE_2 = 2
    MINUS_1 = -1
    _OTHER = -2


LevelValue: TypeAlias = LevelEnum | Literal[1, 2, -1]
