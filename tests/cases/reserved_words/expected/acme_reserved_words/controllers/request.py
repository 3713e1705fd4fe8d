from __future__ import annotations

import builtins

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class RequestController(Controller):
    def list(
        self, body: models.Nasty | models.NastyDict
    ) -> builtins.list[models.Client]:
        """`POST /d`

        Returns:
            Some

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.request_.list(body)
        """
        return self._call(
            "POST",
            "/d",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )

    def builtins_(
        self, body: models.Nasty | models.NastyDict
    ) -> builtins.list[models.Client]:
        """`POST /e`

        Returns:
            Some

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.request_.builtins_(body)
        """
        return self._call(
            "POST",
            "/e",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )


class AsyncRequestController(AsyncController):
    async def list(
        self, body: models.Nasty | models.NastyDict
    ) -> builtins.list[models.Client]:
        """`POST /d` (see `RequestController`)"""
        return await self._call(
            "POST",
            "/d",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )

    async def builtins_(
        self, body: models.Nasty | models.NastyDict
    ) -> builtins.list[models.Client]:
        """`POST /e` (see `RequestController`)"""
        return await self._call(
            "POST",
            "/e",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )
