from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class ListController(Controller):
    def request(self, body: models.Nasty | models.NastyDict) -> list[models.Client]:
        """`POST /a`

        Returns:
            Some

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.list.request(body)
        """
        return self._call(
            "POST",
            "/a",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )


class AsyncListController(AsyncController):
    async def request(
        self, body: models.Nasty | models.NastyDict
    ) -> list[models.Client]:
        """`POST /a` (see `ListController`)"""
        return await self._call(
            "POST",
            "/a",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )
