"""mypy and pyright, both strict, as a user of a generated package would run them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

CACHE = Path(__file__).resolve().parents[2] / ".mypy_cache" / "strict"


def mypy(files: Sequence[Path], search: Sequence[Path]) -> list[str]:
    """What `mypy --strict` finds in the files; packages are looked for in `search`."""
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={CACHE}", "--no-error-summary"]
    environment = {**os.environ, "MYPYPATH": os.pathsep.join(map(str, search))}
    run = subprocess.run([*command, *map(str, files)], capture_output=True, text=True, env=environment, check=False)
    if run.returncode == 2:
        raise AssertionError(f"mypy could not run: {run.stdout}{run.stderr}")
    return [line for line in run.stdout.splitlines() if ": note:" not in line]


def pyright(files: Sequence[Path], search: Sequence[Path], scratch: Path) -> list[str]:
    """What `pyright` finds in its strict mode; `scratch` is a folder for its configuration."""
    configuration = {
        "typeCheckingMode": "strict",
        "pythonVersion": "3.11",
        "include": [os.path.relpath(file, scratch) for file in files],  # absolute ones are left out
        "extraPaths": [str(folder) for folder in search],
    }
    (scratch / "pyrightconfig.json").write_text(json.dumps(configuration))
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, "-p", str(scratch)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    try:
        found = json.loads(run.stdout)
    except ValueError:
        raise AssertionError(f"pyright could not run: {run.stdout}{run.stderr}") from None
    if not found["summary"]["filesAnalyzed"]:
        raise AssertionError("pyright found no files")
    if "is not relative" in run.stdout + run.stderr:
        raise AssertionError(f"pyright left files out: {run.stdout}{run.stderr}")
    return [
        f"{item['file']}:{item['range']['start']['line'] + 1}: {item['message']}"
        for item in found["generalDiagnostics"]
    ]
