"""Models and enums of Enums as literals."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    box: Box BoxDict
    level: Level
    size: Size
    """,
)
