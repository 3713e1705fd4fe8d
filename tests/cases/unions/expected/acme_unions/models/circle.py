from __future__ import annotations

from .._runtime.model import Model as _Model


class Circle(_Model):
    radius: int | float
    name: str | None = None
