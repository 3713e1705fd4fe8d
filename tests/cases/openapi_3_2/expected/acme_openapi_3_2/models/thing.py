from __future__ import annotations

from .._runtime.model import Model as _Model


class Thing(_Model):
    id: int
    name: str | None = None
