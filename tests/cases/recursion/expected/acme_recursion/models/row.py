from __future__ import annotations

from typing import TYPE_CHECKING as _TYPE_CHECKING
from typing import TypeAlias as _TypeAlias

if _TYPE_CHECKING:
    from .rows import Rows

Row: _TypeAlias = dict[str, "Rows"]
