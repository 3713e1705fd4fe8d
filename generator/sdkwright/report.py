"""The machine-readable outcome of a run: what became of every element of the document."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

from .diagnostics import Diagnostic, Location, Position, Status

if TYPE_CHECKING:
    from .pipeline import Run

VERSION = 1


def write_report(path: Path, runs: Sequence[Run]) -> None:
    """Writes the report as JSON (docs/cli.md); raises OSError."""
    path.write_text(json.dumps(report(runs), indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def report(runs: Sequence[Run]) -> dict[str, Any]:
    """The report as JSON values, one entry per package."""
    return {"version": VERSION, "packages": [_package(run) for run in runs]}


def _package(run: Run) -> dict[str, Any]:
    items = [
        {"kind": item.kind, "status": item.status, "reason": item.reason, **_place(run, item.location, None)}
        for item in run.diagnostics.report
    ]
    number = Counter(item.status for item in run.diagnostics.report)
    return {
        "package": run.name,
        "document": run.settings.document,
        "dialect": run.document.dialect if run.document else None,
        "counts": {status: number[status] for status in get_args(Status)},
        "items": items,
        "diagnostics": [_finding(run, item) for item in run.diagnostics],
    }


def _finding(run: Run, item: Diagnostic) -> dict[str, Any]:
    found = {"severity": item.severity.value, "code": item.code, "message": item.message, "hint": item.hint}
    return found | (_place(run, item.location, item.position) if item.location else {})


def _place(run: Run, location: Location, position: Position | None) -> dict[str, Any]:
    position = position or (run.positions.position(location) if run.positions else None)
    return {
        "file": location.file,
        "line": position.line if position else None,
        "column": position.column if position else None,
        "pointer": location.pointer,
    }
