from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class BController(Controller):
    def get(self) -> None:
        """`GET /b`

        Example:
            client.b.get()
        """
        return self._call(
            "GET",
            "/b",
            returns=Empty,
        )

    def create(self) -> None:
        """`POST /b`

        Example:
            client.b.create()
        """
        return self._call(
            "POST",
            "/b",
            returns=Empty,
        )


class AsyncBController(AsyncController):
    async def get(self) -> None:
        """`GET /b` (see `BController.get`)"""
        return await self._call(
            "GET",
            "/b",
            returns=Empty,
        )

    async def create(self) -> None:
        """`POST /b` (see `BController.create`)"""
        return await self._call(
            "POST",
            "/b",
            returns=Empty,
        )
