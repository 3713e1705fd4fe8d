from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class AllController(Controller):
    def put(self, body: models.All | models.AllDict) -> models.All:
        """`PUT /all`

        Returns:
            The same

        Example:
            body = All(kind='all')

            result = client.all.put(body)
        """
        return self._call(
            "PUT",
            "/all",
            body=Json(body, models.All),
            returns=Json[models.All],
        )


class AsyncAllController(AsyncController):
    async def put(self, body: models.All | models.AllDict) -> models.All:
        """`PUT /all` (see `AllController`)"""
        return await self._call(
            "PUT",
            "/all",
            body=Json(body, models.All),
            returns=Json[models.All],
        )
