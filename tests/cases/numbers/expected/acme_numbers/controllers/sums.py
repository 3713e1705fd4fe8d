from __future__ import annotations

from decimal import Decimal

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class SumsController(Controller):
    def add(
        self,
        id: int,
        body: models.Sum | models.SumDict,
        *,
        rate: int | float | None = None,
        price: Decimal | None = None,
    ) -> models.Sum:
        """`POST /sums/{id}`

        Returns:
            Sum

        Example:
            import decimal

            body = Sum(
                any=1.5,
                exact=decimal.Decimal('1.5'),
                text=decimal.Decimal('1.50'),
                all=[decimal.Decimal('1.5')],
                small=1,
                big=1,
            )

            result = client.sums.add(1, body)
        """
        return self._call(
            "POST",
            "/sums/{id}",
            path={"id": id},
            query={"rate": rate, "price": price},
            body=Json(body, models.Sum),
            returns=Json[models.Sum],
        )


class AsyncSumsController(AsyncController):
    async def add(
        self,
        id: int,
        body: models.Sum | models.SumDict,
        *,
        rate: int | float | None = None,
        price: Decimal | None = None,
    ) -> models.Sum:
        """`POST /sums/{id}` (see `SumsController`)"""
        return await self._call(
            "POST",
            "/sums/{id}",
            path={"id": id},
            query={"rate": rate, "price": price},
            body=Json(body, models.Sum),
            returns=Json[models.Sum],
        )
