"""Models and enums of Requests of 3.2."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    search_by_form_form: SearchByFormForm SearchByFormFormDict
    thing: Thing ThingDict
    """,
)
