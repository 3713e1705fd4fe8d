from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from ..exceptions import ProblemException


class UsersController(Controller):
    def get_user(self, id: int, *, fields: str | None = None) -> models.User:
        """`GET /users/{id}`

        Args:
            fields: What to send

        Returns:
            The user

        Raises:
            ProblemException: 404, There is none

        Example:
            id = 7

            result = client.users.get_user(id)
        """
        return self._call(
            "GET",
            "/users/{id}",
            path={"id": id},
            query={"fields": fields},
            returns=Json[models.User],
            raises={404: ProblemException},
        )

    def put_user(self, id: int, body: models.User | models.UserDict) -> models.User:
        """`PUT /users/{id}`

        Returns:
            The user

        Example:
            id = 7
            body = User(id=1, name='name0', pet=Pet(name='name0'), other_name='otherName0')

            result = client.users.put_user(id, body)
        """
        return self._call(
            "PUT",
            "/users/{id}",
            path={"id": id},
            body=Json(body, models.User),
            returns=Json[models.User],
        )


class AsyncUsersController(AsyncController):
    async def get_user(self, id: int, *, fields: str | None = None) -> models.User:
        """`GET /users/{id}`

        Args:
            fields: What to send

        Returns:
            The user

        Raises:
            ProblemException: 404, There is none

        Example:
            id = 7

            result = await client.users.get_user(id)
        """
        return await self._call(
            "GET",
            "/users/{id}",
            path={"id": id},
            query={"fields": fields},
            returns=Json[models.User],
            raises={404: ProblemException},
        )

    async def put_user(
        self, id: int, body: models.User | models.UserDict
    ) -> models.User:
        """`PUT /users/{id}`

        Returns:
            The user

        Example:
            id = 7
            body = User(id=1, name='name0', pet=Pet(name='name0'), other_name='otherName0')

            result = await client.users.put_user(id, body)
        """
        return await self._call(
            "PUT",
            "/users/{id}",
            path={"id": id},
            body=Json(body, models.User),
            returns=Json[models.User],
        )
