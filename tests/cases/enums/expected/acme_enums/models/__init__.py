"""Models and enums of Enums."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    box: Box BoxShapeEnum
    get_size_order_enum: GetSizeOrderEnum GetSizeOrderValue
    level_enum: LevelEnum LevelValue
    mixed: Mixed
    odd_enum: OddEnum OddValue
    size_enum: SizeEnum SizeValue
    state_enum: StateEnum
    """,
)
