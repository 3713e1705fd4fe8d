from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Cat(_Model):
    kind: str
    lives: int | None = None


class CatDict(_TypedDict):
    kind: str
    lives: _NotRequired[int]
