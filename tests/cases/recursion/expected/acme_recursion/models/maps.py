from __future__ import annotations

from typing import TypeAlias as _TypeAlias

Maps: _TypeAlias = dict[str, "Maps"]
