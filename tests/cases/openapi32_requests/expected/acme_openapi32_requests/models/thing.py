from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Thing(_Model):
    id: int | None = None
    name: str | None = None


class ThingDict(_TypedDict):
    id: _NotRequired[int]
    name: _NotRequired[str]
