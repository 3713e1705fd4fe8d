"""Models and enums of the Acme API."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    cat: Cat CatDict
    dog: Dog DogDict
    error: Error
    kind_enum: KindEnum KindValue
    owner: Owner OwnerInput OwnerInputDict
    pet: Pet PetDict
    pet_list: PetList
    progress: Progress
    validation_problem: ValidationProblem
    """,
)
