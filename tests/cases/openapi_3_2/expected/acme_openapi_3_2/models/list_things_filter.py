from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class ListThingsFilter(_Model):
    name: str | None = None
    size: int | None = None
    tags: list[str] | None = None


class ListThingsFilterDict(_TypedDict):
    name: _NotRequired[str]
    size: _NotRequired[int]
    tags: _NotRequired[list[str]]
