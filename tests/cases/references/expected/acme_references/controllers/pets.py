from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class PetsController(Controller):
    def get_pet(self, id: int) -> models.Pet:
        """`GET /pets/{id}`

        Returns:
            The pet

        Example:
            id = 7

            result = client.pets.get_pet(id)
        """
        return self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Pet],
        )


class AsyncPetsController(AsyncController):
    async def get_pet(self, id: int) -> models.Pet:
        """`GET /pets/{id}`

        Returns:
            The pet

        Example:
            id = 7

            result = await client.pets.get_pet(id)
        """
        return await self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Pet],
        )
