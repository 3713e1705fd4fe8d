from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class RuntimeController(Controller):
    def call(self, body: models.Nasty | models.NastyDict) -> list[models.Client]:
        """`POST /c`

        Returns:
            Some

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.runtime.call(body)
        """
        return self._call(
            "POST",
            "/c",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )


class AsyncRuntimeController(AsyncController):
    async def call(self, body: models.Nasty | models.NastyDict) -> list[models.Client]:
        """`POST /c` (see `RuntimeController`)"""
        return await self._call(
            "POST",
            "/c",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )
