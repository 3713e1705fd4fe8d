from __future__ import annotations

from typing import Literal as _Literal
from typing import TypeAlias as _TypeAlias

BlankEnum: _TypeAlias = _Literal[""]
