"""Models and enums of Arrays and maps."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    book: Book BookDict
    closed: Closed
    note: Note NoteDict
    open: Open
    shelf: Shelf ShelfDict
    titles: Titles
    """,
)
