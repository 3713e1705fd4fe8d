from __future__ import annotations

from .._runtime.model import Model as _Model


class Progress(_Model):
    """How far a task is"""

    percent: int
