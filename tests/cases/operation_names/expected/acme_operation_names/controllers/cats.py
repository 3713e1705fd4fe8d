from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class CatsController(Controller):
    def find_all(self) -> None:
        """`GET /cats`"""
        return self._call(
            "GET",
            "/cats",
            returns=Empty,
        )

    def find_all_v2(self) -> None:
        """`GET /v2/cats`"""
        return self._call(
            "GET",
            "/v2/cats",
            returns=Empty,
        )


class AsyncCatsController(AsyncController):
    async def find_all(self) -> None:
        """`GET /cats`"""
        return await self._call(
            "GET",
            "/cats",
            returns=Empty,
        )

    async def find_all_v2(self) -> None:
        """`GET /v2/cats`"""
        return await self._call(
            "GET",
            "/v2/cats",
            returns=Empty,
        )
