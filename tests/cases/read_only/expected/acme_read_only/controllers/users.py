from __future__ import annotations

from .. import models
from .._runtime.content import Binary, Empty, File, Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.deprecation import deprecated


class UsersController(Controller):
    """Who is there

    See https://readonly.test/docs/users
    """

    def create(
        self, body: models.User | models.UserInput | models.UserInputDict
    ) -> models.User:
        """`POST /users`

        See https://readonly.test/docs/users#create

        Example:
            body = UserInput(
                name='name0',
                password='password0',
                address=AddressInput(code='code0'),
                homes=[AddressInput(code='code0')],
                places={'key': AddressInput(code='code0')},
            )

            result = client.users.create(body)
        """
        return self._call(
            "POST",
            "/users",
            body=Json(body, models.UserInput),
            returns=Json[models.User],
        )

    def get_picture(self, id: int) -> bytes:
        """`GET /users/{id}/picture`"""
        return self._call(
            "GET",
            "/users/{id}/picture",
            path={"id": id},
            accept="image/png",
            returns=Binary,
        )

    @deprecated("The API marks this operation as deprecated")
    def put_picture(self, id: int, body: File) -> None:
        """`PUT /users/{id}/picture`

        Example:
            body = b'content'

            client.users.put_picture(1, body)
        """
        return self._call(
            "PUT",
            "/users/{id}/picture",
            path={"id": id},
            body=Binary(body, "image/png"),
            returns=Empty,
        )

    def delete_picture(self, id: int) -> None:
        """`DELETE /users/{id}/picture`"""
        return self._call(
            "DELETE",
            "/users/{id}/picture",
            path={"id": id},
            returns=Empty,
        )

    def create_team(
        self, body: models.Team | models.TeamInput | models.TeamInputDict
    ) -> models.Team:
        """`POST /teams`

        Example:
            body = TeamInput()

            result = client.users.create_team(body)
        """
        return self._call(
            "POST",
            "/teams",
            body=Json(body, models.TeamInput),
            returns=Json[models.Team],
        )


class AsyncUsersController(AsyncController):
    """Who is there

    See https://readonly.test/docs/users
    """

    async def create(
        self, body: models.User | models.UserInput | models.UserInputDict
    ) -> models.User:
        """`POST /users` (see `UsersController`)"""
        return await self._call(
            "POST",
            "/users",
            body=Json(body, models.UserInput),
            returns=Json[models.User],
        )

    async def get_picture(self, id: int) -> bytes:
        """`GET /users/{id}/picture`"""
        return await self._call(
            "GET",
            "/users/{id}/picture",
            path={"id": id},
            accept="image/png",
            returns=Binary,
        )

    @deprecated("The API marks this operation as deprecated")
    async def put_picture(self, id: int, body: File) -> None:
        """`PUT /users/{id}/picture` (see `UsersController`)"""
        return await self._call(
            "PUT",
            "/users/{id}/picture",
            path={"id": id},
            body=Binary(body, "image/png"),
            returns=Empty,
        )

    async def delete_picture(self, id: int) -> None:
        """`DELETE /users/{id}/picture`"""
        return await self._call(
            "DELETE",
            "/users/{id}/picture",
            path={"id": id},
            returns=Empty,
        )

    async def create_team(
        self, body: models.Team | models.TeamInput | models.TeamInputDict
    ) -> models.Team:
        """`POST /teams` (see `UsersController`)"""
        return await self._call(
            "POST",
            "/teams",
            body=Json(body, models.TeamInput),
            returns=Json[models.Team],
        )
