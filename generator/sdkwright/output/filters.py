"""The filters of the templates: the only way for a document's text into a file.

Each one takes a value of a view and returns text that is safe in its place, whatever the value
is: Python source through `literal`, `docstring` and `comment`, TOML through `toml`, Markdown
through `line`, `inline`, `cell`, `code`, `fence`, and descriptions, which are Markdown, through `prose`
and `prose_cell`.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from . import markdown

_REPEATED = 10_000
"""Texts of pages to remember: documents say the same of many fields, and laying it out costs most of a page."""

# Controls, bidi marks (UTS 55), invisible separators, surrogates, noncharacters, tag characters. The
# list is explicit since `str.isprintable` differs between versions of Python.
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb\ufffe\uffff"
    "\U000e0000-\U000e0fff]"
)
_SHORT = {"\n": r"\n", "\r": r"\r", "\t": r"\t"}
_DIRECTIVE = re.compile(r"(^|#)\s*(coding|fmt|type|noqa|pylint|mypy|pyright|ruff|isort|yapf|pragma|nosec)\b", re.I)


def literal(value: Any) -> str:
    """A Python expression that evaluates to `value`, which is made of JSON values and tuples."""
    match value:
        case None | bool():
            return repr(value)
        case str():
            quote = "'" if '"' in value and "'" not in value else '"'
            escaped = value.replace("\\", r"\\").replace(quote, "\\" + quote)
            return quote + _UNSAFE.sub(_escape, escaped) + quote
        case int():
            return int.__repr__(value) if abs(value) < 10**100 else hex(value)  # long decimals are no valid source
        case float():
            return float.__repr__(value) if math.isfinite(value) else f'float("{value}")'
        case Mapping():
            return "{" + ", ".join(f"{literal(key)}: {literal(item)}" for key, item in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(literal, value)) + "]"
        case tuple():
            return "(" + ", ".join(map(literal, value)) + ("," if len(value) == 1 else "") + ")"
        case _:
            raise TypeError(f"no literal for {type(value).__name__}")


def docstring(text: str, indent: int = 0) -> str:
    """A triple-quoted string of `text`, its lines after the first `indent` columns to the right.

    A text of several lines closes on a line of its own.
    """
    plain = _lines(text).strip().replace("\\", r"\\")
    closing = '"{3,}' if "\n" in plain else '"{3,}|"+\\Z'
    safe = re.sub(closing, lambda run: r"\"" * len(run[0]), plain)
    first, *others = (_UNSAFE.sub(_escape, line).rstrip() for line in safe.split("\n"))
    if not others:
        return f'"""{first}"""'
    margin = " " * indent
    body = "".join(f"{margin}{line}".rstrip() + "\n" for line in others)
    return f'"""{first}\n{body}{margin}"""'


def comment(text: str) -> str:
    """One line to stand behind `# `; what tools would take for a directive is quoted."""
    return _DIRECTIVE.sub(r"\1 “\2”", line(text)).strip()


def toml(text: str) -> str:
    """A TOML basic string, quotes included; a lone surrogate becomes the replacement character."""
    whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    escaped = whole.replace("\\", r"\\").replace('"', r"\"")
    return '"' + _UNSAFE.sub(_escape_toml, escaped) + '"'


def line(text: str) -> str:
    """The text in one line, every run of white space one blank."""
    return _UNSAFE.sub(_escape, " ".join(text.split()))


def cell(text: str) -> str:
    """A cell of a Markdown table (GFM, section 4.10): one line, its pipes escaped."""
    return re.sub(r"(?<!\\)\|", r"\\|", line(text))


@lru_cache(_REPEATED)
def code(text: str) -> str:
    """A Markdown code span (CommonMark, section 6.1) around the text."""
    content = line(text)
    ticks = "`" * _fence_length(content, 1)
    blank = " " if content.startswith("`") or content.endswith("`") else ""
    return f"{ticks}{blank}{content}{blank}{ticks}"


def fence(text: str, language: str = "") -> str:
    """A fenced Markdown code block (CommonMark, section 4.5) that nothing in the text can close."""
    ticks = "`" * _fence_length(text, 3)
    return f"{ticks}{language}\n{_text(text).rstrip()}\n{ticks}"


def pretty_json(value: Any) -> str:
    """The JSON text of a value, indented by two blanks."""
    return json.dumps(value, indent=2, ensure_ascii=False)


def inline(text: str) -> str:
    """Plain text as Markdown in one line."""
    return markdown.inline(line(text))


def prose(text: str) -> str:
    """A description of the document as paragraphs of a page."""
    return markdown.prose(_text(text))


@lru_cache(_REPEATED)
def prose_cell(text: str) -> str:
    """A description of the document as a cell of a Markdown table."""
    return markdown.cell(_text(text))


FILTERS: Mapping[str, Callable[..., str]] = {
    "literal": literal,
    "docstring": docstring,
    "comment": comment,
    "toml": toml,
    "line": line,
    "cell": cell,
    "code": code,
    "fence": fence,
    "json": pretty_json,
    "inline": inline,
    "prose": prose,
    "prose_cell": prose_cell,
}


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").expandtabs(4)


def _text(text: str) -> str:
    return "\n".join(_UNSAFE.sub(_escape, line) for line in _lines(text).split("\n"))


def _escape(match: re.Match[str]) -> str:
    code_point = ord(match[0])
    if match[0] in _SHORT:
        return _SHORT[match[0]]
    if code_point < 0x100:
        return f"\\x{code_point:02x}"
    return _escape_toml(match)


def _escape_toml(match: re.Match[str]) -> str:
    code_point = ord(match[0])
    return f"\\u{code_point:04x}" if code_point < 0x10000 else f"\\U{code_point:08x}"


def _fence_length(text: str, least: int) -> int:
    return max([least, *(len(run) + 1 for run in re.findall("`+", text) if len(run) >= least)])
