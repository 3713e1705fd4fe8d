"""Packages of real documents, where those are: whole runs of the benchmark of the corpus on its smaller documents."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CORPUS = Path(os.environ.get("SDKWRIGHT_CORPUS") or ROOT.parent / "shared" / "corpus")
SMALL = "petstore-expanded,museum,typesense,qdrant,xero,slack"


@pytest.mark.slow
@pytest.mark.skipif(not CORPUS.is_dir(), reason=f"there is no {CORPUS}")
def test_packages_of_real_documents(tmp_path: Path) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "corpus.py"), "--corpus", str(CORPUS), "--only", SMALL]
    ran = subprocess.run([*command, "--work", str(tmp_path)], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert len(ran.stdout.split("| petstore-expanded", 1)[1].strip().splitlines()) == len(SMALL.split(","))
