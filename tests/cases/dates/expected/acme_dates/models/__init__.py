"""Models and enums of Dates."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    times: Times TimesDict
    """,
)
