from __future__ import annotations

from typing import Any as _Any
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import ADDITIONAL as _ADDITIONAL
from .._runtime.model import Model as _Model


class Note(_Model):
    a: str | None = None
    b: int | None = None
    additional_properties: dict[str, _Any] = _ADDITIONAL


class NoteDict(_TypedDict):
    a: _NotRequired[str]
    b: _NotRequired[int]
