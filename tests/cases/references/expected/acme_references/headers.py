from __future__ import annotations

from ._runtime.model import Model as _Model
from ._runtime.model import field as _field


class VersionHeaders(_Model):
    """Headers that several operations answer with"""

    x_version: int | None = _field("X-Version", default=None)
    """Version of the user"""
