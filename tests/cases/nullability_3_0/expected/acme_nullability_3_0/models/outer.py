from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Outer(_Model):
    y: int


class OuterDict(_TypedDict):
    y: int
