from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Pet(_Model):
    name: str


class PetDict(_TypedDict):
    name: str
