"""Models and enums of Recursion."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    branch: Branch BranchDict
    either: Either EitherDict
    json: Json
    leaf: Leaf LeafDict
    lists: Lists
    maps: Maps
    node: Node NodeDict NodeInline NodeInlineDict
    other: Other OtherDict
    row: Row
    rows: Rows
    wider: Wider WiderDict
    """,
)
