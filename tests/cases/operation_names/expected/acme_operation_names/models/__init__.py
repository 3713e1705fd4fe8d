"""Models and enums of Operation names."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    """,
)
