from __future__ import annotations

import builtins
import datetime as _dt
from decimal import Decimal as _Decimal
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.formats import Base64Url as _Base64Url
from .._runtime.formats import DecimalNumber as _DecimalNumber
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset


class Times(_Model):
    at: _dt.datetime
    """An instant"""
    day: _dt.date
    maybe: _dt.datetime | None | _Unset = _UNSET
    list: builtins.list[_dt.datetime] | None = None
    map: dict[str, _dt.date] | None = None
    clock: str | None = None
    length: str | None = None
    id: str | None = None
    amount: _Decimal | None = None
    data: bytes | None = None
    token: _Base64Url | None = None
    tokens: builtins.list[_Base64Url] | None = None
    price: _DecimalNumber | None = None
    prices: dict[str, _DecimalNumber] | None = None
    start: _dt.datetime | None = None
    """Default `"2020-01-01T00:00:00Z"`."""


class TimesDict(_TypedDict):
    at: _dt.datetime | str
    day: _dt.date | str
    maybe: _NotRequired[_dt.datetime | str | None]
    list: _NotRequired[builtins.list[_dt.datetime | str]]
    map: _NotRequired[dict[str, _dt.date | str]]
    clock: _NotRequired[str]
    length: _NotRequired[str]
    id: _NotRequired[str]
    amount: _NotRequired[_Decimal | str]
    data: _NotRequired[bytes | str]
    token: _NotRequired[bytes | str]
    tokens: _NotRequired[builtins.list[bytes | str]]
    price: _NotRequired[_Decimal | int | float]
    prices: _NotRequired[dict[str, _Decimal | int | float]]
    start: _NotRequired[_dt.datetime | str]
