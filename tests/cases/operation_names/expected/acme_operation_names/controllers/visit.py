from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class VisitController(Controller):
    def find_all(self) -> None:
        """`GET /visits`"""
        return self._call(
            "GET",
            "/visits",
            returns=Empty,
        )


class AsyncVisitController(AsyncController):
    async def find_all(self) -> None:
        """`GET /visits`"""
        return await self._call(
            "GET",
            "/visits",
            returns=Empty,
        )
