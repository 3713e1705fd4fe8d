"""Models and enums of Forms."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    point: Point PointDict
    send_as_request: SendAsRequest SendAsRequestDict
    send_request: SendRequest SendRequestDict
    """,
)
