from __future__ import annotations

from .._runtime.model import Model as _Model


class Item(_Model):
    id: int
