"""Models and enums of OpenAPI 3.2."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    list_things_filter: ListThingsFilter ListThingsFilterDict
    search: Search SearchDict
    stream_parts_event: StreamPartsEvent
    thing: Thing
    """,
)
