from __future__ import annotations

from typing import TypeAlias as _TypeAlias

Lists: _TypeAlias = list["Lists"]
