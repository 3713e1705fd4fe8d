"""JSON text (RFC 8259) to plain values."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from .positions import TOKEN, JsonIndex
from .problems import Problem
from .tree import DEPTH


def read_json(text: str) -> tuple[Any, list[Problem]]:
    """The value, and what is wrong with the text without making it unreadable.

    Raises: Problem for text that is not JSON.
    """
    duplicates = False
    unreadable: list[str] = []

    def pairs(items: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal duplicates
        made = dict(items)
        duplicates = duplicates or len(made) != len(items)
        return made

    def number(literal: str) -> float | str:
        value = float(literal)
        if math.isfinite(value):
            return value
        unreadable.append(literal)
        return literal

    def integer(literal: str) -> int | str:
        if len(literal) <= 400:
            return int(literal)
        unreadable.append(literal)
        return literal

    def constant(literal: str) -> NoReturn:
        raise Problem("json-syntax", f"{literal} is not a JSON value", text.find(literal), "Write a number or null.")

    try:
        value = json.loads(
            text, object_pairs_hook=pairs, parse_float=number, parse_int=integer, parse_constant=constant
        )
    except json.JSONDecodeError as error:
        raise Problem("json-syntax", f"not valid JSON: {_words(error.msg)}", error.pos) from None
    except RecursionError:
        raise Problem("too-deep", "nested too deeply to be read", _too_deep(text), "Flatten the document.") from None
    problems = [
        Problem("number-range", f"the number {literal[:40]} is out of range", text.find(literal), "Quote it.")
        for literal in unreadable
    ]
    if duplicates:
        problems.extend(_duplicates(text))
    return value, problems


def _duplicates(text: str) -> list[Problem]:
    index = JsonIndex(text)
    problems: list[Problem] = []
    for container in index.objects():
        seen: set[str] = set()
        for name, start, _ in index.occurrences(container):
            if name in seen:
                problems.append(duplicate(name, start))
            seen.add(name)
    return problems


def _too_deep(text: str) -> int:
    depth = 0
    for match in TOKEN.finditer(text):
        depth += {"{": 1, "[": 1, "}": -1, "]": -1}.get(match.group(), 0)
        if depth > DEPTH:
            return match.start()
    return 0


def duplicate(name: str, offset: int) -> Problem:
    return Problem(
        "duplicate-key",
        f"the key {name!r} is written twice in one mapping; the last one counts",
        offset,
        "Remove one of them.",
    )


def _words(message: str) -> str:
    return message[:1].lower() + message[1:]
