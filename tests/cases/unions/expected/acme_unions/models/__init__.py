"""Models and enums of Unions."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    amber: Amber
    car: Car
    cat: Cat CatDict
    circle: Circle CircleDict
    dog: Dog DogDict
    green: Green
    pet: Pet PetDict
    red: Red
    shape: Shape ShapeDict
    signal: Signal
    square: Square SquareDict
    truck: Truck
    value: Value
    vehicle: Vehicle VehicleVariant
    """,
)
