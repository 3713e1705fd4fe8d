from __future__ import annotations

from .._runtime.model import Model as _Model


class Green(_Model):
    color: str | None = None
    seconds: int | None = None
