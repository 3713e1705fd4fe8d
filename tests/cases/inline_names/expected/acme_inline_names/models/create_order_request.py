from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class CreateOrderRequest(_Model):
    lines: list[CreateOrderRequestLine]
    prices: dict[str, CreateOrderRequestPrice] | None = None


class CreateOrderRequestDict(_TypedDict):
    lines: list[CreateOrderRequestLine | CreateOrderRequestLineDict]
    prices: _NotRequired[
        dict[str, CreateOrderRequestPrice | CreateOrderRequestPriceDict]
    ]


class CreateOrderRequestLine(_Model):
    sku: str | None = None


class CreateOrderRequestLineDict(_TypedDict):
    sku: _NotRequired[str]


class CreateOrderRequestPrice(_Model):
    amount: int | None = None


class CreateOrderRequestPriceDict(_TypedDict):
    amount: _NotRequired[int]
