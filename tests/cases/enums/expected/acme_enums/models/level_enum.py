from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.enums import OpenIntEnum as _OpenIntEnum


class LevelEnum(_OpenIntEnum):
    VALUE_1 = 1
    VALUE_2 = 2
    MINUS_1 = -1
    if TYPE_CHECKING:
        _OTHER = -2


LevelValue: TypeAlias = LevelEnum | Literal[1, 2, -1]
"""A member of `LevelEnum`, or its value"""
