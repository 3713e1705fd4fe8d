"""Models and enums of Pages and streams."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .item import Item
    from .item_list import ItemList
else:
    from .._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            "item": ("Item",),
            "item_list": ("ItemList",),
        },
    )

__all__ = [
    "Item",
    "ItemList",
]
