from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Square(_Model):
    side: int | float
    name: str | None = None


class SquareDict(_TypedDict):
    side: int | float
    name: _NotRequired[str]
