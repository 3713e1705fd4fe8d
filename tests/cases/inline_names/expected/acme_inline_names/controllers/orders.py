from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from ..exceptions import CreateOrderResponse422Exception


class OrdersController(Controller):
    def create(
        self, body: models.CreateOrderRequest | models.CreateOrderRequestDict
    ) -> models.Order:
        """`POST /orders`

        Returns:
            Made

        Raises:
            CreateOrderResponse422Exception: 422, Not made

        Example:
            body = CreateOrderRequest(
                lines=[CreateOrderRequestLine(sku='sku0')],
                prices={'key': CreateOrderRequestPrice(amount=1)},
            )

            result = client.orders.create(body)
        """
        return self._call(
            "POST",
            "/orders",
            body=Json(body, models.CreateOrderRequest),
            returns=Json[models.Order],
            raises={422: CreateOrderResponse422Exception},
        )


class AsyncOrdersController(AsyncController):
    async def create(
        self, body: models.CreateOrderRequest | models.CreateOrderRequestDict
    ) -> models.Order:
        """`POST /orders` (see `OrdersController`)"""
        return await self._call(
            "POST",
            "/orders",
            body=Json(body, models.CreateOrderRequest),
            returns=Json[models.Order],
            raises={422: CreateOrderResponse422Exception},
        )
