"""Models and enums of Unions."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    amber: Amber
    asked: Asked AskedDict
    car: Car
    cat: Cat CatDict
    circle: Circle CircleDict
    dog: Dog DogDict
    easy: Easy EasyDict
    green: Green
    item: Item ItemDict
    message: Message MessageDict
    pet: Pet PetDict
    red: Red
    said: Said SaidDict
    shape: Shape ShapeDict
    signal: Signal
    square: Square SquareDict
    truck: Truck
    value: Value
    vehicle: Vehicle VehicleVariant
    """,
)
