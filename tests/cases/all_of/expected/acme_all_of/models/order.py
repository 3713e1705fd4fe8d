from __future__ import annotations

import datetime as _dt
from typing import Literal as _Literal
from typing import NotRequired as _NotRequired
from typing import TypeAlias as _TypeAlias
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import Model as _Model


class Order(_Model):
    """An order narrowed from its base"""

    id: str
    """Pattern `^o-`, default `"o-0"`."""
    state: OrderStateEnum
    note: str | None = None
    """A remark (default `"none"`)"""
    amount: int | None = None
    buyer: models.Buyer | None = None
    when: _dt.date | None = None
    rest: models.Buyer | None = None
    """Who pays the rest"""


class OrderDict(_TypedDict):
    id: str
    state: OrderStateValue
    note: _NotRequired[str]
    amount: _NotRequired[int]
    buyer: _NotRequired[models.Buyer | models.BuyerDict]
    when: _NotRequired[_dt.date | str]
    rest: _NotRequired[models.Buyer | models.BuyerDict]


class OrderStateEnum(_OpenStrEnum):
    PAID = "paid"
    SENT = "sent"
    _OTHER = "…"


OrderStateValue: _TypeAlias = OrderStateEnum | _Literal["paid", "sent"]
