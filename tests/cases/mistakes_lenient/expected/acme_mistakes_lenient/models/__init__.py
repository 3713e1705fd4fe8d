"""Models and enums of Lenient."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    a: A
    """,
)
