from __future__ import annotations

from .._runtime.model import Model as _Model


class Meta(_Model):
    owner: str | None = None
