"""A short account of how a folder differs from the files that belong there."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from .write import MANIFEST, Plan, manifest

_FILES = 20  # named per kind
_SHOWN = 3  # of the changed ones, with their lines
_LINES = 12  # of each


def difference(plan: Plan, files: Mapping[str, bytes], target: Path, version: str) -> str:
    """Empty when the plan is: else one line per file and the first lines of a few."""
    if plan.interrupted:
        return "An earlier run was interrupted; `sdkwright generate` finishes it\n"
    changed = [path for path in plan.change if path != MANIFEST] or list(plan.change)
    lines: list[str] = []
    for word, paths in (("missing", plan.create), ("changed", tuple(changed)), ("no longer made", plan.remove)):
        lines += [f"{word}: {path}" for path in paths[:_FILES]]
        if len(paths) > _FILES:
            lines.append(f"{word}: {len(paths) - _FILES} more")
    whole = {**files, MANIFEST: manifest(files, version)}
    for path in changed[:_SHOWN]:
        lines += _lines(path, (target / path).read_bytes(), whole[path])
    return "".join(line + "\n" for line in lines)


def _lines(path: str, old: bytes, new: bytes) -> Iterator[str]:
    before, after = (text.decode("utf-8", "replace").splitlines() for text in (old, new))
    hunks = list(islice(difflib.unified_diff(before, after, path, path, lineterm="", n=1), _LINES + 1))
    yield from hunks[:_LINES]
    if len(hunks) > _LINES:
        yield "…"
