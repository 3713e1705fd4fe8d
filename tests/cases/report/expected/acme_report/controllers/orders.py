from __future__ import annotations

from typing import Literal, overload

from .. import models
from .._runtime.content import Binary, File, Json, choose
from .._runtime.controller import AsyncController, Controller


class OrdersController(Controller):
    @overload
    def replace(
        self,
        id: str,
        body: models.Order | models.OrderDict,
        *,
        dry_run: bool | None = None,
        content_type: Literal["application/json"] = "application/json",
    ) -> models.Order: ...
    @overload
    def replace(
        self,
        id: str,
        body: File,
        *,
        dry_run: bool | None = None,
        content_type: Literal["application/vnd.report+cbor"],
    ) -> models.Order: ...
    def replace(
        self,
        id: str,
        body: models.Order | models.OrderDict | File,
        *,
        dry_run: bool | None = None,
        content_type: Literal[
            "application/json", "application/vnd.report+cbor"
        ] = "application/json",
    ) -> models.Order:
        """`PUT /orders/{id}`

        Args:
            content_type: the media type of the body

        Example:
            body = Order(id='id0', kind='kind0', size={'key': 'value'})

            result = client.orders.replace('id0', body)
        """
        return self._call(
            "PUT",
            "/orders/{id}",
            path={"id": id},
            query={"dry_run": dry_run},
            body=choose(
                content_type,
                {
                    "application/json": Json(body, models.Order),
                    "application/vnd.report+cbor": Binary(
                        body, "application/vnd.report+cbor"
                    ),
                },
            ),
            returns=Json[models.Order],
        )


class AsyncOrdersController(AsyncController):
    @overload
    async def replace(
        self,
        id: str,
        body: models.Order | models.OrderDict,
        *,
        dry_run: bool | None = None,
        content_type: Literal["application/json"] = "application/json",
    ) -> models.Order: ...
    @overload
    async def replace(
        self,
        id: str,
        body: File,
        *,
        dry_run: bool | None = None,
        content_type: Literal["application/vnd.report+cbor"],
    ) -> models.Order: ...
    async def replace(
        self,
        id: str,
        body: models.Order | models.OrderDict | File,
        *,
        dry_run: bool | None = None,
        content_type: Literal[
            "application/json", "application/vnd.report+cbor"
        ] = "application/json",
    ) -> models.Order:
        """`PUT /orders/{id}` (see `OrdersController`)"""
        return await self._call(
            "PUT",
            "/orders/{id}",
            path={"id": id},
            query={"dry_run": dry_run},
            body=choose(
                content_type,
                {
                    "application/json": Json(body, models.Order),
                    "application/vnd.report+cbor": Binary(
                        body, "application/vnd.report+cbor"
                    ),
                },
            ),
            returns=Json[models.Order],
        )
