from __future__ import annotations

from typing import TypeAlias as _TypeAlias

NullEnum: _TypeAlias = None
