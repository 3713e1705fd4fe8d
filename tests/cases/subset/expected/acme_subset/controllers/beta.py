from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class BetaController(Controller):
    def beta(self) -> None:
        """`GET /beta`"""
        return self._call(
            "GET",
            "/beta",
            returns=Empty,
        )


class AsyncBetaController(AsyncController):
    async def beta(self) -> None:
        """`GET /beta`"""
        return await self._call(
            "GET",
            "/beta",
            returns=Empty,
        )
