from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Circle(_Model):
    radius: int | float
    name: str | None = None


class CircleDict(_TypedDict):
    radius: int | float
    name: _NotRequired[str]
