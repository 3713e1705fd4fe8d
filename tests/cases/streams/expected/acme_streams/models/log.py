from __future__ import annotations

from .._runtime.model import Model as _Model


class Log(_Model):
    level: int
    text: str | None = None
