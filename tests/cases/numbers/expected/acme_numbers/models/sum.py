from __future__ import annotations

from decimal import Decimal as _Decimal
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.formats import DecimalNumber as _DecimalNumber
from .._runtime.model import Model as _Model


class Sum(_Model):
    any: int | float | None = None
    exact: _DecimalNumber | None = None
    text: _Decimal | None = None
    all: list[_DecimalNumber] | None = None
    small: int | None = None
    big: int | None = None


class SumDict(_TypedDict):
    any: _NotRequired[int | float]
    exact: _NotRequired[_Decimal | int | float]
    text: _NotRequired[_Decimal | str]
    all: _NotRequired[list[_Decimal | int | float]]
    small: _NotRequired[int]
    big: _NotRequired[int]
