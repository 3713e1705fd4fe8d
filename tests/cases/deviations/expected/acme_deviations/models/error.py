from __future__ import annotations

from .._runtime.model import Model as _Model


class Error(_Model):
    code: int
