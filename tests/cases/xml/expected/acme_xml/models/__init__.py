"""Models and enums of XML."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    fault: Fault
    person: Person PersonDict
    pet: Pet PetDict
    pets: Pets PetsDict
    tag: Tag TagDict
    """,
)
