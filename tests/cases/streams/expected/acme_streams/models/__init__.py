"""Models and enums of Streams."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    event: Event
    log: Log
    logged: Logged
    started: Started
    """,
)
