"""Wheels and sdists of Python projects, made with `build` and checked with twine."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path


class PackagingError(Exception):
    """Building or publishing was refused or failed; the text says why and what to do."""


def build_all(projects: Iterable[Path], folder: Path) -> tuple[Path, ...]:
    """Builds wheel and sdist of every project into `folder` and gives their paths.

    Raises PackagingError when one does not build or does not pass `twine check --strict`.
    """
    with tempfile.TemporaryDirectory(prefix="sdkwright-") as scratch:
        made = [
            path for number, project in enumerate(projects) for path in build_one(project, Path(scratch, str(number)))
        ]
        run_module("twine", "check", "--strict", *map(str, made), failure="twine finds fault with what was built")
        folder.mkdir(parents=True, exist_ok=True)
        return tuple(_move(path, folder) for path in made)


def build_one(project: Path, folder: Path) -> list[Path]:
    """Wheel (made from the sdist) and sdist of one project; raises PackagingError."""
    run_module("build", "--outdir", str(folder), str(project), failure=f"{project} does not build")
    return sorted(folder.iterdir())


def run_module(module: str, *arguments: str, failure: str) -> None:
    """Runs a command-line tool of this environment; raises PackagingError with its output when it fails."""
    command: Sequence[str] = [sys.executable, "-P", "-m", module, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace")
    if done.returncode:
        raise PackagingError(f"{failure}:\n{done.stdout.rstrip()}")


def _move(path: Path, folder: Path) -> Path:
    target = folder / path.name
    target.write_bytes(path.read_bytes())
    return target
