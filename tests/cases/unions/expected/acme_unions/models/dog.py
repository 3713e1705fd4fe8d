from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Dog(_Model):
    kind: str
    barks: bool | None = None


class DogDict(_TypedDict):
    kind: str
    barks: _NotRequired[bool]
