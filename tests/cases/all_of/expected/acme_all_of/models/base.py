from __future__ import annotations

from typing import Any as _Any

from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset


class Base(_Model):
    """What every order has"""

    id: str
    """Any id"""
    state: BaseStateEnum | None = None
    note: str | None | _Unset = _UNSET
    """A remark (default `"none"`)"""
    amount: int | float | None = None
    buyer: dict[str, _Any] | None = None
    when: str | None = None


class BaseStateEnum(_OpenStrEnum):
    NEW = "new"
    PAID = "paid"
    SENT = "sent"
    GONE = "gone"
    _OTHER = "…"
