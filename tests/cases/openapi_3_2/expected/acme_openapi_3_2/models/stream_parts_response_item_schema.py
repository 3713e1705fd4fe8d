from __future__ import annotations

from .._runtime.model import Model as _Model


class StreamPartsResponseItemSchema(_Model):
    event: str | None = None
    data: str
