"""Models and enums of Acme response_headers."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    error: Error
    get_pet_response_x_color: GetPetResponseXColor
    kind_enum: KindEnum
    meta: Meta
    """,
)
