from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import ADDITIONAL as _ADDITIONAL
from .._runtime.model import Model as _Model


class Item(_Model):
    size: int | None = None
    additional_properties: dict[str, Item] = _ADDITIONAL


class ItemDict(_TypedDict):
    size: _NotRequired[int]
