"""Models and enums of Auth."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    """,
)
