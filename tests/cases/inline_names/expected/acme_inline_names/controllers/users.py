from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class UsersController(Controller):
    def list(
        self, *, sort: models.ListUsersSortValue | None = None
    ) -> models.ListUsersResponse:
        """`GET /users`"""
        return self._call(
            "GET",
            "/users",
            query={"sort": sort},
            returns=Json[models.ListUsersResponse],
        )


class AsyncUsersController(AsyncController):
    async def list(
        self, *, sort: models.ListUsersSortValue | None = None
    ) -> models.ListUsersResponse:
        """`GET /users`"""
        return await self._call(
            "GET",
            "/users",
            query={"sort": sort},
            returns=Json[models.ListUsersResponse],
        )
