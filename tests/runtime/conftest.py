"""The hand-written package of `tests/surface` with the runtime in it, as `acme`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SURFACE = ROOT / "tests" / "surface"

if not (SURFACE / "acme" / "_runtime").exists():
    (SURFACE / "acme" / "_runtime").symlink_to(ROOT / "templates" / "runtime", target_is_directory=True)
if str(SURFACE) not in sys.path:
    sys.path.insert(0, str(SURFACE))
