"""Models and enums of Report."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    order: Order OrderDict
    unused: Unused
    """,
)
