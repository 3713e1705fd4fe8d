from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class UsersController(Controller):
    def list(self) -> None:
        """`GET /api/v1/users/`"""
        return self._call(
            "GET",
            "/api/v1/users/",
            returns=Empty,
        )

    def partial_update(self, id: int) -> None:
        """`PATCH /api/v1/users/{id}/`"""
        return self._call(
            "PATCH",
            "/api/v1/users/{id}/",
            path={"id": id},
            returns=Empty,
        )


class AsyncUsersController(AsyncController):
    async def list(self) -> None:
        """`GET /api/v1/users/`"""
        return await self._call(
            "GET",
            "/api/v1/users/",
            returns=Empty,
        )

    async def partial_update(self, id: int) -> None:
        """`PATCH /api/v1/users/{id}/`"""
        return await self._call(
            "PATCH",
            "/api/v1/users/{id}/",
            path={"id": id},
            returns=Empty,
        )
