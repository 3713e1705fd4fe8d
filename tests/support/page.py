"""The reference page of a controller, taken apart: what it says about each method."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HEADING = re.compile(r"^# (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Method:
    """One method of the page.

    signature: the `def` block, as a function that Python's parser reads.
    usage: the statements under Example Usage, verbatim.
    answer: the JSON under Example Response, None where the page shows none.
    """

    heading: str
    signature: ast.FunctionDef
    usage: str
    answer: Any


@dataclass(frozen=True)
class Page:
    introduction: str
    methods: tuple[Method, ...]

    @property
    def statements(self) -> Iterator[str]:
        """Every block of the page that is statements, in its order."""
        yield self.introduction
        for method in self.methods:
            yield method.usage


def python_blocks(text: str) -> list[str]:
    """The blocks of a Markdown text that are Python."""
    return [code for language, code in _BLOCK.findall(text) if language == "python"]


def read(text: str) -> Page:
    """The page: one part for the class, then one for each method."""
    starts = [match.start() for match in _HEADING.finditer(_without_code(text))]
    parts = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    (introduction,) = [code for language, code in _BLOCK.findall(parts[0]) if language == "python"]
    return Page(introduction, tuple(_method(part) for part in parts[1:]))


def _without_code(text: str) -> str:
    """The text with the inside of code blocks blanked, at the same offsets."""
    return _BLOCK.sub(lambda match: re.sub(r"[^\n]", " ", match.group()), text)


def _method(part: str) -> Method:
    blocks: list[tuple[str, str]] = _BLOCK.findall(part)
    signature, usage = (code for language, code in blocks if language == "python")
    answers = [json.loads(code) for language, code in blocks if language == "json"]
    (definition,) = ast.parse(signature.rstrip() + ": ...").body
    assert isinstance(definition, ast.FunctionDef)
    heading = _HEADING.search(part)
    assert heading is not None
    return Method(heading.group(1), definition, usage, answers[0] if answers else None)
