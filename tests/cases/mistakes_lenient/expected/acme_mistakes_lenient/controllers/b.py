from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class BController(Controller):
    def get(self) -> None:
        """`GET /b`"""
        return self._call(
            "GET",
            "/b",
            returns=Empty,
        )

    def create(self) -> None:
        """`POST /b`"""
        return self._call(
            "POST",
            "/b",
            returns=Empty,
        )


class AsyncBController(AsyncController):
    async def get(self) -> None:
        """`GET /b`"""
        return await self._call(
            "GET",
            "/b",
            returns=Empty,
        )

    async def create(self) -> None:
        """`POST /b`"""
        return await self._call(
            "POST",
            "/b",
            returns=Empty,
        )
