from __future__ import annotations

from typing import Literal as _Literal
from typing import TypeAlias as _TypeAlias

Size: _TypeAlias = _Literal["s", "m", "x-l"]
"""How big"""
