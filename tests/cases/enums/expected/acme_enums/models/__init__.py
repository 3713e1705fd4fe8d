"""Models and enums of Enums."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .box import Box, BoxShapeEnum, BoxShapeValue
    from .get_size_order_enum import GetSizeOrderEnum, GetSizeOrderValue
    from .level_enum import LevelEnum, LevelValue
    from .odd_enum import OddEnum, OddValue
    from .size_enum import SizeEnum, SizeValue
    from .state_enum import StateEnum, StateValue
else:
    from .._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            "box": ("Box", "BoxShapeEnum", "BoxShapeValue"),
            "get_size_order_enum": ("GetSizeOrderEnum", "GetSizeOrderValue"),
            "level_enum": ("LevelEnum", "LevelValue"),
            "odd_enum": ("OddEnum", "OddValue"),
            "size_enum": ("SizeEnum", "SizeValue"),
            "state_enum": ("StateEnum", "StateValue"),
        },
    )

__all__ = [
    "Box",
    "BoxShapeEnum",
    "BoxShapeValue",
    "GetSizeOrderEnum",
    "GetSizeOrderValue",
    "LevelEnum",
    "LevelValue",
    "OddEnum",
    "OddValue",
    "SizeEnum",
    "SizeValue",
    "StateEnum",
    "StateValue",
]
