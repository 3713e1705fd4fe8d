from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Meta(_Model):
    width: int | None = None
    colour: str | None = None


class MetaDict(_TypedDict):
    width: _NotRequired[int]
    colour: _NotRequired[str]
