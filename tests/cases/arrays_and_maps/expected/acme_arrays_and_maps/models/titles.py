from __future__ import annotations

from typing import TypeAlias as _TypeAlias

Titles: _TypeAlias = list[str]
