from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class ModelsController(Controller):
    def with_options(
        self, body: models.Nasty | models.NastyDict
    ) -> list[models.Client]:
        """`POST /b`

        Returns:
            Some

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.models.with_options(body)
        """
        return self._call(
            "POST",
            "/b",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )


class AsyncModelsController(AsyncController):
    async def with_options(
        self, body: models.Nasty | models.NastyDict
    ) -> list[models.Client]:
        """`POST /b` (see `ModelsController`)"""
        return await self._call(
            "POST",
            "/b",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )
