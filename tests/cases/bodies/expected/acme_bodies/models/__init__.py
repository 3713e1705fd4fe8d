"""Models and enums of Bodies."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    login: Login LoginDict
    """,
)
