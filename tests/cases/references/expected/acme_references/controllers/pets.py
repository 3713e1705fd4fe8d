from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class PetsController(Controller):
    def get(self, id: int) -> models.Pet:
        """`GET /pets/{id}`

        Example:
            result = client.pets.get(7)
        """
        return self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Pet],
        )


class AsyncPetsController(AsyncController):
    async def get(self, id: int) -> models.Pet:
        """`GET /pets/{id}` (see `PetsController`)"""
        return await self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Pet],
        )
