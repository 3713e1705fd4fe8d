from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class HealthController(Controller):
    def health(self) -> None:
        """`GET /health`"""
        return self._call(
            "GET",
            "/health",
            returns=Empty,
            security=(),
        )


class AsyncHealthController(AsyncController):
    async def health(self) -> None:
        """`GET /health`"""
        return await self._call(
            "GET",
            "/health",
            returns=Empty,
            security=(),
        )
