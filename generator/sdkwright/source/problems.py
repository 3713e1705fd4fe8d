"""What a reader found wrong with a text, before there is a tree."""

from __future__ import annotations


class Problem(Exception):
    """A finding of a reader: at an offset of the text (None: the file as a whole)."""

    def __init__(self, code: str, message: str, offset: int | None, hint: str = "") -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.offset = offset
        self.hint = hint
