from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Buyer(_Model):
    name: str


class BuyerDict(_TypedDict):
    name: str
