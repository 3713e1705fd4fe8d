"""JSONPath (RFC 9535), which overlays use to say what they change."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

Key: TypeAlias = str | int
Match: TypeAlias = tuple[tuple[Key, ...], Any]
Selector: TypeAlias = Callable[[Any, Any], Iterable[tuple[Key, Any]]]
Term: TypeAlias = Callable[[Any, Any], Any]

NOTHING: Final = object()
"""The result of a query without a node (section 2.3.5.2.2)."""


class PathError(ValueError):
    """A path that is not JSONPath; `offset` is where."""

    def __init__(self, message: str, offset: int) -> None:
        super().__init__(message)
        self.offset = offset


@dataclass(frozen=True, slots=True)
class Segment:
    selectors: tuple[Selector, ...]
    descends: bool


@dataclass(frozen=True, slots=True)
class Path:
    """A parsed query."""

    segments: tuple[Segment, ...]

    def find(self, root: Any) -> list[Match]:
        """The nodes that it selects, as (keys from the root, value), in document order."""
        return self.find_from(root, root)

    def find_from(self, node: Any, root: Any) -> list[Match]:
        found: list[Match] = [((), node)]
        for segment in self.segments:
            found = [match for keys, value in found for match in _select(segment, keys, value, root)]
        return found


def parse_path(text: str) -> Path:
    """Raises: PathError."""
    parser = _Parser(text)
    parser.expect("$")
    path = Path(tuple(parser.segments()))
    parser.space()
    if parser.at != len(text):
        parser.fail("this is not understood")
    return path


def _select(segment: Segment, keys: tuple[Key, ...], value: Any, root: Any) -> Iterator[Match]:
    places = _descendants(keys, value) if segment.descends else ((keys, value),)
    for place, node in places:
        for selector in segment.selectors:
            yield from (((*place, key), child) for key, child in selector(node, root))


def _descendants(keys: tuple[Key, ...], value: Any) -> Iterator[Match]:
    yield keys, value
    for key, child in _members(value, None):
        yield from _descendants((*keys, key), child)


def _members(node: Any, root: Any) -> Iterable[tuple[Key, Any]]:
    if isinstance(node, dict):
        return node.items()
    return enumerate(node) if isinstance(node, list) else ()


def _name(name: str) -> Selector:
    return lambda node, root: [(name, node[name])] if isinstance(node, dict) and name in node else []


def _index(index: int) -> Selector:
    def select(node: Any, root: Any) -> Iterable[tuple[Key, Any]]:
        if not isinstance(node, list) or not -len(node) <= index < len(node):
            return []
        place = index % len(node)
        return [(place, node[place])]

    return select


def _slice(part: slice) -> Selector:
    def select(node: Any, root: Any) -> Iterable[tuple[Key, Any]]:
        if not isinstance(node, list) or part.step == 0:
            return []
        return [(place, node[place]) for place in range(len(node))[part]]

    return select


def _filter(test: Term) -> Selector:
    return lambda node, root: [(key, child) for key, child in _members(node, root) if test(child, root)]


def _compare(left: Any, sign: str, right: Any) -> bool:
    """Section 2.3.5.2.2."""
    same = _equal(left, right)
    if sign in ("==", "!="):
        return same is (sign == "==")
    if sign in ("<=", ">=") and same:
        return True
    numbers = all(isinstance(item, (int, float)) and not isinstance(item, bool) for item in (left, right))
    if not numbers and not (isinstance(left, str) and isinstance(right, str)):
        return False
    return bool(left < right if sign[0] == "<" else left > right)


def _equal(left: Any, right: Any) -> bool:
    if isinstance(left, bool) is not isinstance(right, bool):
        return False
    return bool(left == right)


def _search(text: Any, pattern: Any, whole: bool) -> bool:
    if not isinstance(text, str) or not isinstance(pattern, str):
        return False
    try:
        return bool((re.fullmatch if whole else re.search)(pattern, text))
    except re.error:
        return False


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def fail(self, message: str) -> None:
        raise PathError(message, self.at)

    def space(self) -> None:
        while self.text[self.at : self.at + 1] in (" ", "\t", "\n", "\r") and self.at < len(self.text):
            self.at += 1

    def take(self, word: str) -> bool:
        self.space()
        if self.text.startswith(word, self.at):
            self.at += len(word)
            return True
        return False

    def expect(self, word: str) -> None:
        if not self.take(word):
            self.fail(f"{word!r} is missing")

    def match(self, pattern: str) -> str | None:
        found = re.compile(pattern).match(self.text, self.at)
        if found is None or not found.group():
            return None
        self.at = found.end()
        return found.group()

    def segments(self) -> Iterator[Segment]:
        while True:
            self.space()
            descends = self.take("..")
            if self.take("["):
                yield Segment(tuple(self.selectors()), descends)
            elif descends or self.take("."):
                if self.take("*"):
                    yield Segment((_members,), descends)
                    continue
                name = self.match(r"[A-Za-z_\u0080-\U0010ffff][\w\u0080-\U0010ffff]*")
                if name is None:
                    self.fail("a name is missing")
                yield Segment((_name(name or ""),), descends)
            else:
                return

    def selectors(self) -> Iterator[Selector]:
        while True:
            yield self.selector()
            if self.take("]"):
                return
            self.expect(",")

    def selector(self) -> Selector:
        self.space()
        if self.take("*"):
            return _members
        if self.take("?"):
            return _filter(self.either())
        if self.text[self.at : self.at + 1] in ("'", '"') and self.at < len(self.text):
            return _name(self.string())
        found = self.match(r"-?[0-9]*\s*(:\s*-?[0-9]*\s*){0,2}")
        if not found or not found.strip():
            self.fail("a selector is missing")
        parts = [int(part) if part.strip() else None for part in (found or "").split(":")]
        if len(parts) == 1:
            return _index(parts[0] or 0)
        return _slice(slice(*parts))

    def string(self) -> str:
        quote = self.text[self.at]
        found = self.match(rf"{quote}(?:[^{quote}\\]|\\.)*{quote}")
        if found is None:
            self.fail("the string does not end")
        body = (found or "  ")[1:-1]
        escapes = {"b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}

        def unescape(match: re.Match[str]) -> str:
            code = match.group(1)
            return chr(int(code[1:], 16)) if len(code) == 5 else escapes.get(code, code)

        return re.sub(r"\\(u[0-9A-Fa-f]{4}|.)", unescape, body)

    def either(self) -> Term:
        terms = [self.both()]
        while self.take("||"):
            terms.append(self.both())
        return lambda node, root: any(term(node, root) for term in terms)

    def both(self) -> Term:
        terms = [self.basic()]
        while self.take("&&"):
            terms.append(self.basic())
        return lambda node, root: all(term(node, root) for term in terms)

    def basic(self) -> Term:
        if self.take("!"):
            inner = self.basic()
            return lambda node, root: not inner(node, root)
        if self.take("("):
            inner = self.either()
            self.expect(")")
            return inner
        exists, left = self.operand()
        self.space()
        sign = self.match(r"==|!=|<=|>=|<|>")
        if sign is None:
            return exists
        _, right = self.operand()
        return lambda node, root: _compare(left(node, root), sign, right(node, root))

    def operand(self) -> tuple[Term, Term]:
        """A query or value: whether it is there (or true), and its value."""
        self.space()
        if self.text[self.at : self.at + 1] in ("@", "$") and self.at < len(self.text):
            return self.query()
        if self.text[self.at : self.at + 1] in ("'", '"') and self.at < len(self.text):
            value: Any = self.string()
            return (lambda node, root: True), (lambda node, root: value)
        number = self.match(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
        if number is not None:
            amount = float(number) if re.search("[.eE]", number) else int(number)
            return (lambda node, root: True), (lambda node, root: amount)
        word = self.match(r"[a-z]+")
        if word in ("true", "false", "null"):
            constant = {"true": True, "false": False, "null": None}[word]
            return (lambda node, root: True), (lambda node, root: constant)
        return self.function(word or "")

    def query(self) -> tuple[Term, Term]:
        absolute = self.text[self.at] == "$"
        self.at += 1
        path = Path(tuple(self.segments()))

        def nodes(node: Any, root: Any) -> list[Match]:
            return path.find_from(root if absolute else node, root)

        def value(node: Any, root: Any) -> Any:
            found = nodes(node, root)
            return found[0][1] if len(found) == 1 else NOTHING

        value.nodes = nodes  # type: ignore[attr-defined]
        return (lambda node, root: bool(nodes(node, root))), value

    def function(self, name: str) -> tuple[Term, Term]:
        if name not in ("count", "length", "match", "search", "value"):
            self.fail(f"there is no function {name!r}" if name else "a value is missing")
        self.expect("(")
        terms = [self.operand()[1]]
        while self.take(","):
            terms.append(self.operand()[1])
        self.expect(")")
        if len(terms) != (2 if name in ("match", "search") else 1):
            self.fail(f"{name} takes another number of arguments")

        def call(node: Any, root: Any) -> Any:
            if name == "count":
                return len(terms[0].nodes(node, root)) if hasattr(terms[0], "nodes") else NOTHING
            values = [term(node, root) for term in terms]
            if name == "length":
                return len(values[0]) if isinstance(values[0], (str, list, dict)) else NOTHING
            if name == "value":
                return values[0]
            return _search(values[0], values[1], name == "match")

        return (lambda node, root: call(node, root) is True), call
