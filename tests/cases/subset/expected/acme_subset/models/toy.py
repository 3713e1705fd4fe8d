from __future__ import annotations

from .._runtime.model import Model as _Model


class Toy(_Model):
    name: str | None = None
