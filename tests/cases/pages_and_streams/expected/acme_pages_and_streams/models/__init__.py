"""Models and enums of Pages and streams."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    item: Item
    item_list: ItemList
    question: Question QuestionDict
    """,
)
