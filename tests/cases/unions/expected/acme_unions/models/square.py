from __future__ import annotations

from .._runtime.model import Model as _Model


class Square(_Model):
    side: int | float
    name: str | None = None
