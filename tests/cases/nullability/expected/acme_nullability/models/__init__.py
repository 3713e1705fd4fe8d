"""Models and enums of Nullability."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    inner: Inner InnerDict
    states: States StatesDict
    """,
)
