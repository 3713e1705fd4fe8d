from __future__ import annotations

import builtins

from .. import models
from .._runtime.content import Empty, Form, Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Cookie, QueryString, Required


class ThingsController(Controller):
    """Things"""

    def search(
        self, body: models.Search | models.SearchDict
    ) -> builtins.list[models.Thing]:
        """`QUERY /things`

        Returns:
            Found

        Example:
            body = Search(name='name0')

            result = client.things.search(body)
        """
        return self._call(
            "QUERY",
            "/things",
            body=Json(body, models.Search),
            returns=Json[list[models.Thing]],
        )

    def copy_things(self, destination: str) -> None:
        """`COPY /things`"""
        return self._call(
            "COPY",
            "/things",
            headers={"Destination": Required(destination)},
            returns=Empty,
        )

    def list(
        self,
        *,
        filter: models.ListThingsFilter | models.ListThingsFilterDict | None = None,
        session: str | None = None,
    ) -> builtins.list[models.Thing]:
        """`GET /things`"""
        return self._call(
            "GET",
            "/things",
            query={"filter": QueryString(Form(filter, models.ListThingsFilter))},
            cookies={"session": Cookie(session, str)},
            returns=Json[list[models.Thing]],
        )


class AsyncThingsController(AsyncController):
    """Things"""

    async def search(
        self, body: models.Search | models.SearchDict
    ) -> builtins.list[models.Thing]:
        """`QUERY /things` (see `ThingsController`)"""
        return await self._call(
            "QUERY",
            "/things",
            body=Json(body, models.Search),
            returns=Json[list[models.Thing]],
        )

    async def copy_things(self, destination: str) -> None:
        """`COPY /things`"""
        return await self._call(
            "COPY",
            "/things",
            headers={"Destination": Required(destination)},
            returns=Empty,
        )

    async def list(
        self,
        *,
        filter: models.ListThingsFilter | models.ListThingsFilterDict | None = None,
        session: str | None = None,
    ) -> builtins.list[models.Thing]:
        """`GET /things`"""
        return await self._call(
            "GET",
            "/things",
            query={"filter": QueryString(Form(filter, models.ListThingsFilter))},
            cookies={"session": Cookie(session, str)},
            returns=Json[list[models.Thing]],
        )
