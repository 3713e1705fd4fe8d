"""Models and enums of Numbers."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    sum: Sum SumDict
    """,
)
