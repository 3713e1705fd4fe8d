from __future__ import annotations

from .._runtime.model import Model as _Model


class Started(_Model):
    event: str
    data: str | None = None
