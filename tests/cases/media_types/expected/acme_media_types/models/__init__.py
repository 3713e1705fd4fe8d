"""Models and enums of Media types."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    thing: Thing ThingDict
    upload: Upload UploadDict
    """,
)
