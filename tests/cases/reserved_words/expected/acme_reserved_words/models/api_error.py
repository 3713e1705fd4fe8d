from __future__ import annotations

from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class ApiError(_Model):
    status: int | None = None
    unset: str | None | _Unset = _field("UNSET", default=_UNSET)
