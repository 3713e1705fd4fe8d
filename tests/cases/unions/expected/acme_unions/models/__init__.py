"""Models and enums of Unions."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    cat: Cat CatDict
    circle: Circle
    dog: Dog DogDict
    pet: Pet PetDict
    square: Square
    value: Value
    """,
)
