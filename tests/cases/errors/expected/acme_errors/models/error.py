from __future__ import annotations

from .._runtime.model import Model as _Model


class Error(_Model):
    code: str
    """What went wrong"""
    status: int | None = None
    """Not the HTTP status"""
    text: str | None = None
