from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from ..exceptions import ProblemException


class UsersController(Controller):
    def get(self, id: int, *, fields: str | None = None) -> models.User:
        """`GET /users/{id}`

        Args:
            fields: What to send

        Raises:
            ProblemException: 404, There is none

        Example:
            result = client.users.get(7)
        """
        return self._call(
            "GET",
            "/users/{id}",
            path={"id": id},
            query={"fields": fields},
            returns=Json[models.User],
            raises={404: ProblemException},
        )

    def put(self, id: int, body: models.User | models.UserDict) -> models.User:
        """`PUT /users/{id}`

        Example:
            body = User(id=1, name='name0', pet=Pet(name='name0'), other_name='otherName0')

            result = client.users.put(7, body)
        """
        return self._call(
            "PUT",
            "/users/{id}",
            path={"id": id},
            body=Json(body, models.User),
            returns=Json[models.User],
        )


class AsyncUsersController(AsyncController):
    async def get(self, id: int, *, fields: str | None = None) -> models.User:
        """`GET /users/{id}` (see `UsersController`)"""
        return await self._call(
            "GET",
            "/users/{id}",
            path={"id": id},
            query={"fields": fields},
            returns=Json[models.User],
            raises={404: ProblemException},
        )

    async def put(self, id: int, body: models.User | models.UserDict) -> models.User:
        """`PUT /users/{id}` (see `UsersController`)"""
        return await self._call(
            "PUT",
            "/users/{id}",
            path={"id": id},
            body=Json(body, models.User),
            returns=Json[models.User],
        )
