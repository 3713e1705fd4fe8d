from __future__ import annotations

from typing import Literal as _Literal
from typing import TypeAlias as _TypeAlias

Mixed: _TypeAlias = _Literal["txt", "TXT", "1st", "<18", "18+", -1, "", "a-b", "a_b"]
