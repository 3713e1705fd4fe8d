"""JSON nested deeper than msgspec goes, which stops at the interpreter's recursion limit."""

from __future__ import annotations

import re
from json import JSONDecodeError, JSONDecoder
from typing import Any

import msgspec

from .kinds import is_object, is_sequence

# Decimals that are text have become text before: those that are left are numbers.
encode = msgspec.json.Encoder(decimal_format="number").encode

LIMIT = 10_000
"""How many containers may stand in each other."""

_STRINGS = JSONDecoder()
_SPACE = re.compile(r"[ \t\n\r]*")
_ATOM = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null")


def loads(data: bytes) -> Any:
    """The value of a JSON text (RFC 8259).

    Raises:
        ValueError: it is not JSON, or nested more than `LIMIT` deep
    """
    return _Reader(data.decode()).read()


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.open: list[Any] = []
        self.names: list[str] = []

    def read(self) -> Any:
        while True:
            value = self._start()
            # What is finished goes into its container, which may be finished by that.
            while value is not None:
                found = value[0]
                if not self.open:
                    if self._peek():
                        raise self._error()
                    return found
                value = self._put(found)

    def _start(self) -> tuple[Any] | None:
        """A value in a tuple, or None when a container has been opened."""
        char = self._peek()
        if char == '"':
            return (self._string(),)
        if char not in ("{", "["):
            atom = _ATOM.match(self.text, self.at)
            if atom is None:
                raise self._error()
            self.at = atom.end()
            return (msgspec.json.decode(atom.group()),)
        self.at += 1
        container: Any = {} if char == "{" else []
        if self._peek() == ("}" if char == "{" else "]"):
            self.at += 1
            return (container,)
        if len(self.open) >= LIMIT:
            raise ValueError(f"JSON is nested more than {LIMIT} deep")
        self.open.append(container)
        if char == "{":
            self._name()
        return None

    def _put(self, value: Any) -> tuple[Any] | None:
        container = self.open[-1]
        named = isinstance(container, dict)
        if named:
            container[self.names.pop()] = value
        else:
            container.append(value)
        char = self._peek()
        self.at += 1
        if char == ",":
            if named:
                self._name()
            return None
        if char != ("}" if named else "]"):
            raise self._error()
        return (self.open.pop(),)

    def _name(self) -> None:
        if self._peek() != '"':
            raise self._error()
        self.names.append(self._string())
        if self._peek() != ":":
            raise self._error()
        self.at += 1

    def _string(self) -> str:
        try:
            text, self.at = _STRINGS.raw_decode(self.text, self.at)
        except JSONDecodeError:
            raise self._error() from None
        return str(text)

    def _peek(self) -> str:
        space = _SPACE.match(self.text, self.at)
        self.at = self.at if space is None else space.end()
        return self.text[self.at : self.at + 1]

    def _error(self) -> ValueError:
        return ValueError(f"JSON is malformed (character {self.at})")


def dumps(value: Any) -> bytes:
    """JSON text in UTF-8 of JSON-like values."""
    out: list[bytes] = []
    # Pairs: text that comes first, and a value; or text alone, at the end of a container.
    todo: list[tuple[bytes, Any] | tuple[bytes]] = [(b"", value)]
    while todo:
        item = todo.pop()
        out.append(item[0])
        if len(item) == 1:
            continue
        inner = item[1]
        if is_object(inner) and inner:
            todo.append((b"}",))
            names = [msgspec.json.encode(name) + b":" for name in inner]
            pairs = list(zip(_lead(b"{", names), inner.values()))
            todo += reversed(pairs)
        elif is_sequence(inner) and inner:
            todo.append((b"]",))
            pairs = list(zip(_lead(b"[", [b""] * len(inner)), inner))
            todo += reversed(pairs)
        else:
            out.append(encode(inner))
    return b"".join(out)


def _lead(bracket: bytes, names: list[bytes]) -> list[bytes]:
    return [(b"," if index else bracket) + name for index, name in enumerate(names)]
