"""Models and enums of Webhooks only."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    order_event: OrderEvent
    ping: Ping
    """,
)
