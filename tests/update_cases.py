"""Writes what the generator makes now into the case folders. Read the difference before you commit it.

python -m tests.update_cases [CASE ...]
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "generator"))

from tests.support.cases import Case, all_cases, write


def update(case: Case) -> None:
    made = case.make()
    (case.folder / "diagnostics.txt").write_text(made.said, encoding="utf-8")
    if (case.folder / "report.json").exists():
        (case.folder / "report.json").write_text(made.report, encoding="utf-8")
    shutil.rmtree(case.folder / "expected", ignore_errors=True)
    if made.files is not None:
        write(made.compared, case.folder / "expected")


if __name__ == "__main__":
    for name in sys.argv[1:] or [case.name for case in all_cases()]:
        update(Case(name))
