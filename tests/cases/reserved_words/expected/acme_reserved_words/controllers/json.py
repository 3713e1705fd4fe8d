from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class JsonController(Controller):
    def init(self, body: models.Nasty | models.NastyDict) -> list[models.Client]:
        """`POST /g`

        Returns:
            Some

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.json.init(body)
        """
        return self._call(
            "POST",
            "/g",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )


class AsyncJsonController(AsyncController):
    async def init(self, body: models.Nasty | models.NastyDict) -> list[models.Client]:
        """`POST /g` (see `JsonController`)"""
        return await self._call(
            "POST",
            "/g",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )
