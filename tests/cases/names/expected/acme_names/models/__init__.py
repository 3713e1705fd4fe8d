"""Models and enums of Names."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    list: List ListDict
    model: Model ModelDict
    """,
)
