from __future__ import annotations

from typing import Any as _Any

from .._runtime.model import ADDITIONAL as _ADDITIONAL
from .._runtime.model import Model as _Model


class Open(_Model):
    a: str | None = None
    additional_properties: dict[str, _Any] = _ADDITIONAL
