from __future__ import annotations

from .._runtime.model import Model as _Model


class Closed(_Model):
    a: int | None = None
