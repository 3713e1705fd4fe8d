"""From a JSON pointer to line and column, for both notations."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from ..diagnostics import Position

TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[\[\]{}]', re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r"[^\s,\]}]+")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(slots=True)
class Mark:
    """Where a value was written: its own start, and that of its key or list item."""

    start: int
    value: int
    children: dict[str, Mark] = field(default_factory=dict)


@dataclass(slots=True)
class Lines:
    """Offsets in a text to lines and columns, counted from 1."""

    text: str
    starts: list[int] = field(default_factory=list)

    def position(self, offset: int) -> Position:
        if not self.starts:
            self.starts = [0, *(match.end() for match in _LINE_END.finditer(self.text))]
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset) - 1
        end = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        return Position(line + 1, offset - self.starts[line] + 1, self.text[self.starts[line] : end].rstrip("\r\n"))

    def at(self, line: int, column: int) -> Position:
        """The position of a line and column that are known already."""
        if not self.starts:
            self.position(0)
        line = max(1, min(line, len(self.starts)))
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        return Position(line, max(1, column), self.text[self.starts[line - 1] : end].rstrip("\r\n"))


def follow(mark: Mark, tokens: list[str]) -> tuple[int, int]:
    """The offsets of the deepest member on the way that exists, and of its value."""
    for token in tokens:
        child = mark.children.get(token)
        if child is None:
            break
        mark = child
    return mark.start, mark.value


class JsonIndex:
    """Finds members of JSON text without parsing it again.

    One pass records where each container ends; the members of a container are listed when a
    pointer first goes through it. So many look-ups in a large file stay cheap.
    """

    __slots__ = ("_ends", "_members", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[int, int] = {}
        self._members: dict[int, dict[str, tuple[int, int]]] = {}
        open_at: list[int] = []
        for match in TOKEN.finditer(text):
            first = text[match.start()]
            if first in "{[":
                open_at.append(match.start())
            elif first in "}]" and open_at:
                self._ends[open_at.pop()] = match.start()

    def offsets(self, tokens: list[str]) -> tuple[int, int]:
        """The offsets of a member (of its key, in an object) and of its value; those of the deepest
        one on the way that exists."""
        value = self._skip_space(0)
        start = value
        for token in tokens:
            found = self.members(value).get(token)
            if found is None:
                break
            start, value = found
        return start, value

    def members(self, container: int) -> dict[str, tuple[int, int]]:
        """Key (or index) to the offsets of the member and of its value."""
        table = self._members.get(container)
        if table is None:
            table = {name: (start, value) for name, start, value in self.occurrences(container)}
            self._members[container] = table
        return table

    def occurrences(self, container: int) -> list[tuple[str, int, int]]:
        """Each member as it is written, duplicates included."""
        end = self._ends.get(container)
        if end is None:
            return []
        found: list[tuple[str, int, int]] = []
        keyed = self._text[container] == "{"
        at = self._skip_space(container + 1)
        while at < end:
            start, name = at, str(len(found))
            if keyed:
                key = TOKEN.match(self._text, at)
                if key is None:
                    break
                name = _unquote(key.group())
                at = self._skip_space(key.end()) + 1
                at = self._skip_space(at)
            found.append((name, start, at))
            at = self._skip_space(self._value_end(at))
            at = self._skip_space(at + 1)
        return found

    def objects(self) -> list[int]:
        """The offset of every object, in the order of the text."""
        return sorted(offset for offset in self._ends if self._text[offset] == "{")

    def _skip_space(self, at: int) -> int:
        match = _SPACE.match(self._text, at)
        return match.end() if match else at

    def _value_end(self, at: int) -> int:
        if at in self._ends:
            return self._ends[at] + 1
        pattern = TOKEN if self._text[at : at + 1] == '"' else _SCALAR
        match = pattern.match(self._text, at)
        return match.end() if match else at + 1


def _unquote(text: str) -> str:
    if "\\" not in text:
        return text[1:-1]
    import json

    return str(json.loads(text, strict=False))
