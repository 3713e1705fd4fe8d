"""The oracle beside the project judges clients of two real documents; where it is not there, that is said.

It is looked for where `benchmarks/wirecheck.py` looks for it, which runs it on all documents.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "benchmarks"))

import wirecheck  # noqa: E402

NEEDED = "import openapi_core, hypothesis_jsonschema, httpx2, msgspec"
OWN = ROOT / "build" / "wirecheck" / "venv" / "bin" / "python"


def interpreter() -> Path | None:
    """One that has what the oracle needs: that of the benchmark, or this one."""
    for python in (OWN, Path(sys.executable)):
        if python.exists() and subprocess.run([str(python), "-c", NEEDED], capture_output=True).returncode == 0:
            return python
    return None


@pytest.mark.parametrize("name", ["petstore-expanded", "museum"])
def test_every_case_passes(name: str, tmp_path: Path, capsys: Any) -> None:
    """The second mode reads the cases that the first one has kept."""
    tools, corpus, python = wirecheck.TOOLS, wirecheck.CORPUS, interpreter()
    if python is None or not (tools / "wirecheck.py").is_file() or not corpus.is_dir():
        pytest.skip(f"did not run: no oracle at {tools}, no corpus at {corpus}, or not what it needs")
    made = wirecheck.prepare(name, corpus / wirecheck.DOCUMENTS[name], tmp_path)
    for mode in ("sync", "async"):
        wirecheck.judge(name, mode, made, python, tools, tmp_path)
        result = json.loads((tmp_path / f"{name}.{mode}.result.json").read_text(encoding="utf-8"))
        assert [row for row in result["rows"] if row["failures"]] == []
        assert result["unsampled"] == []
        assert result["operations_passing"] == result["operations"] > 0
