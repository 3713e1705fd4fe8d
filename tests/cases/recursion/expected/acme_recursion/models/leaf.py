from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Leaf(_Model):
    value: int


class LeafDict(_TypedDict):
    value: int
