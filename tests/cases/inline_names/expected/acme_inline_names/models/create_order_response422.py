from __future__ import annotations

from .._runtime.model import Model as _Model


class CreateOrderResponse422(_Model):
    why: str | None = None
