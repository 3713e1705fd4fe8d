from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class OrdersController(Controller):
    def replace(self, body: models.Order | models.OrderDict) -> models.Order:
        """`PUT /orders`

        Example:
            body = Order(id='o-0', state=OrderStateEnum.PAID)

            result = client.orders.replace(body)
        """
        return self._call(
            "PUT",
            "/orders",
            body=Json(body, models.Order),
            returns=Json[models.Order],
        )


class AsyncOrdersController(AsyncController):
    async def replace(self, body: models.Order | models.OrderDict) -> models.Order:
        """`PUT /orders` (see `OrdersController`)"""
        return await self._call(
            "PUT",
            "/orders",
            body=Json(body, models.Order),
            returns=Json[models.Order],
        )
