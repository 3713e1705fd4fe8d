"""Models and enums of References."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .id import Id
    from .pet import Pet, PetDict
    from .problem import Problem
    from .user import User, UserDict
else:
    from .._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            "id": ("Id",),
            "pet": ("Pet", "PetDict"),
            "problem": ("Problem",),
            "user": ("User", "UserDict"),
        },
    )

__all__ = [
    "Id",
    "Pet",
    "PetDict",
    "Problem",
    "User",
    "UserDict",
]
