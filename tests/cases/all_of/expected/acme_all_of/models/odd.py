from __future__ import annotations

from typing import Any as _Any

from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model


class Odd(_Model):
    both: _Any = _UNSET
    fine: str | None = None
    enums: OddEnumsEnum | None = None


class OddEnumsEnum(_OpenStrEnum):
    A = "a"
    B = "b"
    _OTHER = "…"
