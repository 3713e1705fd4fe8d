"""Models and enums of References."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    id: Id
    pet: Pet PetDict
    problem: Problem
    user: User UserDict
    """,
)
