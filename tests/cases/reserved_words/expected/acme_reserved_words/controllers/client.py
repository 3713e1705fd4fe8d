from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class ClientController(Controller):
    def class_(self, body: models.Nasty | models.NastyDict) -> list[models.Client]:
        """`POST /f`

        Returns:
            Some

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.client.class_(body)
        """
        return self._call(
            "POST",
            "/f",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )


class AsyncClientController(AsyncController):
    async def class_(
        self, body: models.Nasty | models.NastyDict
    ) -> list[models.Client]:
        """`POST /f` (see `ClientController`)"""
        return await self._call(
            "POST",
            "/f",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )
