from __future__ import annotations

from .._runtime.model import Model as _Model


class QuotaException(_Model):
    limit: int | None = None
