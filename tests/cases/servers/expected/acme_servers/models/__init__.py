"""Models and enums of Servers."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    """,
)
