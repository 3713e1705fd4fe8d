from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class FillThingRequest(_Model):
    name: str
    sizes: list[int] | None = None


class FillThingRequestDict(_TypedDict):
    name: str
    sizes: _NotRequired[list[int]]
