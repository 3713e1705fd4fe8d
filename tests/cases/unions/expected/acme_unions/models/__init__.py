"""Models and enums of Unions."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cat import Cat, CatDict
    from .circle import Circle
    from .dog import Dog, DogDict
    from .pet import Pet, PetDict
    from .square import Square
    from .value import Value
else:
    from .._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            "cat": ("Cat", "CatDict"),
            "circle": ("Circle",),
            "dog": ("Dog", "DogDict"),
            "pet": ("Pet", "PetDict"),
            "square": ("Square",),
            "value": ("Value",),
        },
    )

__all__ = [
    "Cat",
    "CatDict",
    "Circle",
    "Dog",
    "DogDict",
    "Pet",
    "PetDict",
    "Square",
    "Value",
]
