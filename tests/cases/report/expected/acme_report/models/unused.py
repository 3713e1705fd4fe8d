from __future__ import annotations

from .._runtime.model import Model as _Model


class Unused(_Model):
    a: str | None = None
