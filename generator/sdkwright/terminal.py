"""What a run has found, shown on the terminal."""

from __future__ import annotations

import os
from collections import Counter

import click

from . import messages
from .diagnostics import Diagnostics, Positions, Severity

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}


def show(diagnostics: Diagnostics, positions: Positions | None, notes: int | None = None) -> None:
    """Every finding, or of the notes of one code the first `notes`, and how many more there are."""
    seen: Counter[str] = Counter()
    for item in diagnostics:
        seen[item.code] += item.severity is Severity.NOTE
        if item.severity is not Severity.NOTE or notes is None or seen[item.code] <= notes:
            click.echo(messages.message(item, positions, _style), err=True, color=_colour())
    for code, number in seen.items():
        if notes is not None and number > notes:
            click.echo(f"and {number - notes} more of note[{code}]; --report FILE has them", err=True)


def _style(text: str, severity: Severity | None) -> str:
    return click.style(text, fg=_COLOURS[severity], bold=True) if severity else click.style(text, dim=True)


def _colour() -> bool | None:
    """None lets click look whether the stream is a terminal."""
    return False if os.environ.get("NO_COLOR") else None
