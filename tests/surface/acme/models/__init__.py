"""Models and enums of the Acme API."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .cat import Cat, CatDict
    from .dog import Dog, DogDict
    from .error import Error
    from .kind_enum import KindEnum, KindValue
    from .owner import Owner, OwnerInput, OwnerInputDict
    from .pet import Pet, PetDict
    from .pet_list import PetList
    from .progress import Progress
    from .validation_problem import ValidationProblem
else:
    from .._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            "cat": ("Cat", "CatDict"),
            "dog": ("Dog", "DogDict"),
            "error": ("Error",),
            "kind_enum": ("KindEnum", "KindValue"),
            "owner": ("Owner", "OwnerInput", "OwnerInputDict"),
            "pet": ("Pet", "PetDict"),
            "pet_list": ("PetList",),
            "progress": ("Progress",),
            "validation_problem": ("ValidationProblem",),
        },
    )

__all__ = [
    "Cat",
    "CatDict",
    "Dog",
    "DogDict",
    "Error",
    "KindEnum",
    "KindValue",
    "Owner",
    "OwnerInput",
    "OwnerInputDict",
    "Pet",
    "PetDict",
    "PetList",
    "Progress",
    "ValidationProblem",
]
