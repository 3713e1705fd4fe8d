from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Point(_Model):
    x: int | None = None
    y: str | None = None


class PointDict(_TypedDict):
    x: _NotRequired[int]
    y: _NotRequired[str]
