from __future__ import annotations

from .._runtime.model import Model as _Model


class StreamPartsEvent(_Model):
    event: str | None = None
    data: str
