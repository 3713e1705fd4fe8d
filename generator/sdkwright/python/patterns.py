"""Short texts that match a regular expression (ECMA-262 as JSON Schema has it, read as Python's)."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

_MOST = 200
_WORDS = {kinds.CATEGORY_DIGIT: "0", kinds.CATEGORY_WORD: "a", kinds.CATEGORY_SPACE: " "}
_OTHERS = {kinds.CATEGORY_NOT_DIGIT: "a", kinds.CATEGORY_NOT_WORD: "-", kinds.CATEGORY_NOT_SPACE: "a"}
_USUAL = "a0A-_.:/ b1B"


def matches(pattern: str, text: str) -> bool:
    """Whether the text has a match; a pattern that Python can't read matches everything."""
    compiled = _compiled(pattern)
    return compiled is None or compiled.search(text) is not None


def made(pattern: str) -> Iterator[str]:
    """Texts to try, best first: with one repetition where none are asked for, then with the fewest."""
    text = _translated(pattern)
    if _compiled(pattern) is None:
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        parsed = parser.parse(text)
    for least in (1, 0):
        yield "".join(_sequence(parsed, least, {}))[:_MOST]


def _compiled(pattern: str) -> re.Pattern[str] | None:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return re.compile(_translated(pattern))
    except (re.error, OverflowError, RecursionError):
        return None


def _translated(pattern: str) -> str:
    """Python has `\\Z` where ECMA-262 has `$` (no line break before the end), and no `\\p{L}`."""
    ended = re.sub(r"(?<!\\)((?:\\\\)*)\$$", r"\1\\Z", pattern)
    return re.sub(r"\\u\{?([0-9a-fA-F]{4})\}?", r"\\u\1", ended)


def _sequence(parsed: Any, least: int, groups: dict[int, str]) -> Iterator[str]:
    for kind, value in parsed:
        yield _piece(kind, value, least, groups)


def _piece(kind: Any, value: Any, least: int, groups: dict[int, str]) -> str:
    if kind is kinds.LITERAL:
        return chr(value)
    if kind is kinds.ANY:
        return "a"
    if kind is kinds.NOT_LITERAL:
        return "a" if value != ord("a") else "b"
    if kind is kinds.IN:
        return _class(value)
    if kind is kinds.BRANCH:
        return "".join(_sequence(value[1][0], least, groups))
    if kind is kinds.SUBPATTERN:
        text = "".join(_sequence(value[3], least, groups))
        if value[0] is not None:
            groups[value[0]] = text
        return text
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT, kinds.POSSESSIVE_REPEAT):
        low, high, inner = value
        count = min(max(low, min(least, high)), _MOST)
        return "".join("".join(_sequence(inner, least, groups)) for _ in range(count))
    if kind is kinds.ATOMIC_GROUP:
        return "".join(_sequence(value, least, groups))
    return groups.get(value, "") if kind is kinds.GROUPREF else ""


def _class(members: Any) -> str:
    """A character of a class; of a negated one, a usual character that it does not list."""
    if members and members[0][0] is kinds.NEGATE:
        return next((char for char in _USUAL if not _lists(members[1:], char)), "a")
    usual = next((char for char in _USUAL if _lists(members, char)), None)
    if usual is not None:
        return usual
    kind, value = members[0]
    if kind is kinds.CATEGORY:
        return {**_WORDS, **_OTHERS}.get(value, "a")
    return chr(value[0] if kind is kinds.RANGE else value)


def _lists(members: Any, char: str) -> bool:
    for kind, value in members:
        if kind is kinds.LITERAL and chr(value) == char:
            return True
        if kind is kinds.RANGE and value[0] <= ord(char) <= value[1]:
            return True
        if kind is kinds.CATEGORY and _in_category(value, char):
            return True
    return False


def _in_category(category: Any, char: str) -> bool:
    tests = {
        kinds.CATEGORY_DIGIT: r"\d",
        kinds.CATEGORY_NOT_DIGIT: r"\D",
        kinds.CATEGORY_WORD: r"\w",
        kinds.CATEGORY_NOT_WORD: r"\W",
        kinds.CATEGORY_SPACE: r"\s",
        kinds.CATEGORY_NOT_SPACE: r"\S",
    }
    return re.fullmatch(tests[category], char) is not None
