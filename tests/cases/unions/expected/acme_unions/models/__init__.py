"""Models and enums of Unions."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    cat: Cat CatDict
    circle: Circle CircleDict
    dog: Dog DogDict
    pet: Pet PetDict
    shape: Shape ShapeDict
    square: Square SquareDict
    value: Value
    """,
)
