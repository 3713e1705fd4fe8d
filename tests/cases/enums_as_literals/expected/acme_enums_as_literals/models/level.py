from __future__ import annotations

from typing import Literal as _Literal
from typing import TypeAlias as _TypeAlias

Level: _TypeAlias = _Literal[1, 2, -1]
