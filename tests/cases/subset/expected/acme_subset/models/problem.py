from __future__ import annotations

from .._runtime.model import Model as _Model


class Problem(_Model):
    title: str | None = None
