from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class OwnerController(Controller):
    def find_all(self) -> None:
        """`GET /owners`"""
        return self._call(
            "GET",
            "/owners",
            returns=Empty,
        )


class AsyncOwnerController(AsyncController):
    async def find_all(self) -> None:
        """`GET /owners`"""
        return await self._call(
            "GET",
            "/owners",
            returns=Empty,
        )
