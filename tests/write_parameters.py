"""Calls every style of parameters over HTTP and writes what was sent into docs/parameters.md.

python -m tests.write_parameters
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "generator"))

from tests.support.styles import PAGE, page, record

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        PAGE.write_text(page(record(Path(folder))), encoding="utf-8")
