"""Models and enums of Names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .list import List, ListDict
    from .model import Model, ModelDict
else:
    from .._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            "list": ("List", "ListDict"),
            "model": ("Model", "ModelDict"),
        },
    )

__all__ = [
    "List",
    "ListDict",
    "Model",
    "ModelDict",
]
