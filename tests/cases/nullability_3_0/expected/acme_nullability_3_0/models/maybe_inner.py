from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class MaybeInner(_Model):
    x: int | None = None


class MaybeInnerDict(_TypedDict):
    x: _NotRequired[int]
