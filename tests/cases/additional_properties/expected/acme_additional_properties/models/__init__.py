"""Models and enums of Additional properties."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    closed: Closed ClosedDict
    counts: Counts CountsDict
    item: Item ItemDict
    open: Open OpenDict
    """,
)
