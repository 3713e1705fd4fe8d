"""Models and enums of Parameters."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    point: Point PointDict
    """,
)
