"""Models and enums of Acme webhooks."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    pet: Pet PetDict
    pet_born: PetBorn
    pet_event: PetEvent
    pet_sold: PetSold
    shop_closed: ShopClosed
    visit: Visit VisitTypeEnum
    """,
)
