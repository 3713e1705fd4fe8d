from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class ThingsController(Controller):
    def things(self) -> None:
        """`GET /things`"""
        return self._call(
            "GET",
            "/things",
            returns=Empty,
        )


class AsyncThingsController(AsyncController):
    async def things(self) -> None:
        """`GET /things`"""
        return await self._call(
            "GET",
            "/things",
            returns=Empty,
        )
