"""Calls every style of parameters over HTTP and writes what was sent into docs/parameters.md.

python -m tests.write_parameters
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "generator"))

from tests.support import styles_more
from tests.support.styles import PAGE, make, page, record

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        more = styles_more.page(styles_more.record(make, Path(folder)))
        PAGE.write_text(page(record(Path(folder)), more), encoding="utf-8")
