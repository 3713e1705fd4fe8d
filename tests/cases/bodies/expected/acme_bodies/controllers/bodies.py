from __future__ import annotations

from typing import Any, Literal, overload

from .. import models
from .._runtime.content import Binary, Choice, Empty, File, Form, Json, Text, choose
from .._runtime.controller import AsyncController, Controller


class BodiesController(Controller):
    def send_form(self, body: models.Login | models.LoginDict) -> str:
        """`POST /form`

        Returns:
            What came

        Example:
            body = Login(user='user0', scopes=['scopes0'])

            result = client.bodies.send_form(body)
        """
        return self._call(
            "POST",
            "/form",
            body=Form(body, models.Login),
            returns=Text,
        )

    def send_text(self, body: str) -> str:
        """`POST /text`

        Returns:
            What came

        Example:
            body = 'body0'

            result = client.bodies.send_text(body)
        """
        return self._call(
            "POST",
            "/text",
            body=Text(body),
            returns=Text,
        )

    @overload
    def send_choice(
        self,
        body: models.Login | models.LoginDict,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        accept: Literal["application/json"] = "application/json",
    ) -> models.Login: ...
    @overload
    def send_choice(
        self,
        body: models.Login | models.LoginDict,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        accept: Literal["text/csv"],
    ) -> str: ...
    @overload
    def send_choice(
        self,
        body: str,
        *,
        content_type: Literal["text/csv"],
        accept: Literal["application/json"] = "application/json",
    ) -> models.Login: ...
    @overload
    def send_choice(
        self,
        body: str,
        *,
        content_type: Literal["text/csv"],
        accept: Literal["text/csv"],
    ) -> str: ...
    def send_choice(
        self,
        body: models.Login | models.LoginDict | str,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "text/csv"
        ] = "application/json",
        accept: Literal["application/json", "text/csv"] = "application/json",
    ) -> models.Login | str:
        """`POST /choice`

        Args:
            content_type: the media type of the body
            accept: the media type of the answer

        Returns:
            As asked for

        Example:
            body = Login(user='user0', scopes=['scopes0'])

            result = client.bodies.send_choice(body)
        """
        return self._call(
            "POST",
            "/choice",
            body=choose(
                content_type,
                {
                    "application/json": Json(body, models.Login),
                    "application/x-www-form-urlencoded": Form(body, models.Login),
                    "text/csv": Text(body, "text/csv"),
                },
            ),
            accept=accept,
            returns=Choice[models.Login | str](
                {"application/json": Json[models.Login], "text/csv": Text}
            ),
        )

    def patch(self, body: dict[str, Any] | None = None) -> None:
        """`PATCH /patch`

        Example:
            body = {'key': {'key': 'value'}}

            client.bodies.patch(body)
        """
        return self._call(
            "PATCH",
            "/patch",
            body=Json(
                body,
                dict[str, Any],
                media_type="application/merge-patch+json",
                optional=True,
            ),
            returns=Empty,
        )

    def send_lines(self, body: str | File) -> None:
        """`POST /lines`

        Example:
            body = b'content'

            client.bodies.send_lines(body)
        """
        return self._call(
            "POST",
            "/lines",
            body=Binary(body, text=True),
            returns=Empty,
        )

    def send_anything(self, body: Any) -> Any:
        """`POST /anything`

        Example:
            body = {'key': 'value'}

            result = client.bodies.send_anything(body)
        """
        return self._call(
            "POST",
            "/anything",
            body=Json(body, Any),
            returns=Json[Any],
        )


class AsyncBodiesController(AsyncController):
    async def send_form(self, body: models.Login | models.LoginDict) -> str:
        """`POST /form` (see `BodiesController`)"""
        return await self._call(
            "POST",
            "/form",
            body=Form(body, models.Login),
            returns=Text,
        )

    async def send_text(self, body: str) -> str:
        """`POST /text` (see `BodiesController`)"""
        return await self._call(
            "POST",
            "/text",
            body=Text(body),
            returns=Text,
        )

    @overload
    async def send_choice(
        self,
        body: models.Login | models.LoginDict,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        accept: Literal["application/json"] = "application/json",
    ) -> models.Login: ...
    @overload
    async def send_choice(
        self,
        body: models.Login | models.LoginDict,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded"
        ] = "application/json",
        accept: Literal["text/csv"],
    ) -> str: ...
    @overload
    async def send_choice(
        self,
        body: str,
        *,
        content_type: Literal["text/csv"],
        accept: Literal["application/json"] = "application/json",
    ) -> models.Login: ...
    @overload
    async def send_choice(
        self,
        body: str,
        *,
        content_type: Literal["text/csv"],
        accept: Literal["text/csv"],
    ) -> str: ...
    async def send_choice(
        self,
        body: models.Login | models.LoginDict | str,
        *,
        content_type: Literal[
            "application/json", "application/x-www-form-urlencoded", "text/csv"
        ] = "application/json",
        accept: Literal["application/json", "text/csv"] = "application/json",
    ) -> models.Login | str:
        """`POST /choice` (see `BodiesController`)"""
        return await self._call(
            "POST",
            "/choice",
            body=choose(
                content_type,
                {
                    "application/json": Json(body, models.Login),
                    "application/x-www-form-urlencoded": Form(body, models.Login),
                    "text/csv": Text(body, "text/csv"),
                },
            ),
            accept=accept,
            returns=Choice[models.Login | str](
                {"application/json": Json[models.Login], "text/csv": Text}
            ),
        )

    async def patch(self, body: dict[str, Any] | None = None) -> None:
        """`PATCH /patch` (see `BodiesController`)"""
        return await self._call(
            "PATCH",
            "/patch",
            body=Json(
                body,
                dict[str, Any],
                media_type="application/merge-patch+json",
                optional=True,
            ),
            returns=Empty,
        )

    async def send_lines(self, body: str | File) -> None:
        """`POST /lines` (see `BodiesController`)"""
        return await self._call(
            "POST",
            "/lines",
            body=Binary(body, text=True),
            returns=Empty,
        )

    async def send_anything(self, body: Any) -> Any:
        """`POST /anything` (see `BodiesController`)"""
        return await self._call(
            "POST",
            "/anything",
            body=Json(body, Any),
            returns=Json[Any],
        )
