"""Models and enums of Multipart."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    meta: Meta MetaDict
    send_as_request: SendAsRequest SendAsRequestDict
    send_request: SendRequest SendRequestDict
    """,
)
