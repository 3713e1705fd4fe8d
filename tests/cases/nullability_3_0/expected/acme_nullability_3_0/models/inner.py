from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Inner(_Model):
    x: int


class InnerDict(_TypedDict):
    x: int
