"""What the guide on webhooks says is true: its programs run with the package of a case."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.cases import Case, write

GUIDE = (Path(__file__).resolve().parents[1] / "docs" / "webhooks.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
PROGRAMS = [text for language, text in BLOCKS if language == "python"]
SHOWN = next(text for language, text in BLOCKS if language == "text")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("guide")
    made = Case("webhooks").make().files
    assert made is not None
    write(made, folder)
    return folder


@pytest.mark.parametrize(
    ("program", "shown"), list(zip(PROGRAMS, (SHOWN, ""), strict=True)), ids=("events", "signatures")
)
def test_the_programs_run(program: str, shown: str, folder: Path) -> None:
    ran = subprocess.run([sys.executable, "-c", program], cwd=folder, capture_output=True, text=True)
    assert (ran.stderr, ran.stdout) == ("", shown)
