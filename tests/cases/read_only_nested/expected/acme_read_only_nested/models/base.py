from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Base(_Model):
    id: int
    meta: BaseMeta


class BaseMeta(_Model):
    at: str | None = _field(default=None, read_only=True)
    note: str | None = None


class BaseMetaInput(_Model, request_of=BaseMeta):
    """`BaseMeta` as it is sent: without `at`"""

    note: str | None = None


class BaseMetaInputDict(_TypedDict):
    note: _NotRequired[str]
