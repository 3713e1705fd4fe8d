"""The plan of files, which stay as they are until a form sends them."""

from __future__ import annotations

from typing import Any

from .files import is_file
from .kinds import is_sequence, name_of
from .plans import Fit, Plan
from .values import is_list
from .walk import Key, Walk


class FilePlan(Plan):
    """What `content.File` allows. An answer has text in its place."""

    kinds = frozenset({"str"})

    def __init__(self) -> None:
        self.expected = "a file"
        self.be_custom()

    def take(self, raw: Any, walk: Walk, *key: Key) -> Any:
        return raw

    def put(self, value: Any, walk: Walk, *key: Key) -> Any:
        if is_file(value):
            return value
        if isinstance(value, str) and not walk.files:
            return value  # JSON holds no octets, and an answer has text here too
        if is_sequence(value) and all(isinstance(chunk, bytes) for chunk in value):
            return b"".join(value)  # one file: in a form, a list would be several
        if is_list(value) and not is_sequence(value):
            return iter(value)
        hint = "; a str is never a path" if isinstance(value, str) else ""
        raise walk.refuse(f"expected a file, got {name_of(value)}{hint}", *key)

    def fit(self, value: Any, depth: int) -> Fit:
        return Fit(0, 0, 5 if is_sequence(value) and not is_file(value) else 3)


FILES = FilePlan()
