"""Models and enums of Answers."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    job: Job
    ticket: Ticket
    """,
)
