"""Models and enums of Deviations."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    closed: Closed
    error: Error
    package: Package PackageStateEnum
    """,
)
