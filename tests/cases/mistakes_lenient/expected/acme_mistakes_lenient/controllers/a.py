from __future__ import annotations

from typing import Any

from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class AController(Controller):
    def get(self) -> Any:
        """`GET /a`"""
        return self._call(
            "GET",
            "/a",
            returns=Json[Any],
        )


class AsyncAController(AsyncController):
    async def get(self) -> Any:
        """`GET /a`"""
        return await self._call(
            "GET",
            "/a",
            returns=Json[Any],
        )
