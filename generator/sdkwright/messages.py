"""Diagnostics as people read them: `file:line:column: severity[code]: message`, and below it the
source line with a caret, the JSON pointer, and what to do."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable

from .diagnostics import Diagnostic, Position, Positions, ReportItem, Severity

Style = Callable[[str, Severity | None], str]
"""Colours a piece of text: by a severity, or as something secondary."""

_COLUMNS = 160
_UNSAFE = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def plain(text: str, severity: Severity | None) -> str:
    """The style without colours."""
    return text


def message(diagnostic: Diagnostic, positions: Positions | None, style: Style = plain) -> str:
    """One diagnostic in one to four lines; control characters of a document are made visible."""
    position = _position(diagnostic, positions)
    location = diagnostic.location
    place = location.file if location else ""
    if position:
        place += f":{position.line}:{position.column}"
    severity = diagnostic.severity
    label = style(f"{severity.value}[{diagnostic.code}]", severity)
    lines = [f"{place}: {label}: {visible(diagnostic.message)}" if place else f"{label}: {visible(diagnostic.message)}"]
    if position and position.text.strip():
        lines += _quote(position, severity, style)
    if location and location.pointer:
        lines.append(style(f"  at {visible(location.pointer)}", None))
    if diagnostic.hint:
        lines.append(f"  hint: {visible(diagnostic.hint)}")
    return "\n".join(lines)


def counts(report: Iterable[ReportItem]) -> str:
    """How the elements of the document ended, in one line."""
    number = Counter(item.status for item in report)
    told = f"{number['full']} full, {number['degraded']} degraded, {number['skipped']} skipped"
    return told + (f", {number['excluded']} excluded" if number["excluded"] else "")


def visible(text: str) -> str:
    """The text with escapes for what would steer a terminal or turn the reading direction."""
    return _UNSAFE.sub(lambda match: match[0].encode("unicode_escape", "backslashreplace").decode(), text)


def visible_lines(text: str) -> str:
    """The same for a text of several lines."""
    return "\n".join(map(visible, text.split("\n")))


def _position(diagnostic: Diagnostic, positions: Positions | None) -> Position | None:
    if diagnostic.position or not positions or not diagnostic.location:
        return diagnostic.position
    return positions.position(diagnostic.location)


def _quote(position: Position, severity: Severity, style: Style) -> list[str]:
    """The source line, cut where it is long, and a caret below the column."""
    start = max(0, position.column - 1 - _COLUMNS // 2) if len(position.text) > _COLUMNS else 0
    shown = position.text[start : start + _COLUMNS].expandtabs(1)
    before = visible(shown[: position.column - 1 - start])
    return [f"  {visible(shown)}", "  " + " " * len(before) + style("^", severity)]
