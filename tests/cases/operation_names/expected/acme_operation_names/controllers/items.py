from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class ItemsController(Controller):
    def list(self) -> None:
        """`GET /items/`"""
        return self._call(
            "GET",
            "/items/",
            returns=Empty,
        )

    def create(self) -> None:
        """`POST /items/`"""
        return self._call(
            "POST",
            "/items/",
            returns=Empty,
        )

    def read(self, item_id: int) -> None:
        """`GET /items/{item_id}`"""
        return self._call(
            "GET",
            "/items/{item_id}",
            path={"item_id": item_id},
            returns=Empty,
        )


class AsyncItemsController(AsyncController):
    async def list(self) -> None:
        """`GET /items/`"""
        return await self._call(
            "GET",
            "/items/",
            returns=Empty,
        )

    async def create(self) -> None:
        """`POST /items/`"""
        return await self._call(
            "POST",
            "/items/",
            returns=Empty,
        )

    async def read(self, item_id: int) -> None:
        """`GET /items/{item_id}`"""
        return await self._call(
            "GET",
            "/items/{item_id}",
            path={"item_id": item_id},
            returns=Empty,
        )
