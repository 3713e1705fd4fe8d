"""Models and enums of Parameters by media type."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    point: Point PointDict
    """,
)
