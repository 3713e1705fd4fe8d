"""Models and enums of Overlay."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    pet: Pet PetKindEnum
    """,
)
