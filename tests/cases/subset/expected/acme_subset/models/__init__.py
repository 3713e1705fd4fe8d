"""Models and enums of Subset."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    cat: Cat
    id: Id
    pet: Pet PetVariant
    problem: Problem
    toy: Toy
    """,
)
