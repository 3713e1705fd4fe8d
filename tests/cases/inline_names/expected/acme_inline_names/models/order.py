from __future__ import annotations

from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import Model as _Model


class Order(_Model):
    status: OrderStatusEnum | None = None
    address: OrderAddress2 | None = None
    payment: OrderPaymentWithIban | OrderPaymentWithCard | None = None


class OrderStatusEnum(_OpenStrEnum):
    OPEN = "open"
    SHIPPED = "shipped"
    _OTHER = "…"


class OrderAddress2(_Model):
    city: str | None = None


class OrderPaymentWithIban(_Model):
    iban: str


class OrderPaymentWithCard(_Model):
    card: str
