from __future__ import annotations

from typing import Any as _Any
from typing import TypeAlias as _TypeAlias

A: _TypeAlias = dict[str, _Any]
