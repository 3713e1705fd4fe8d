from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class PetsController(Controller):
    def add(self, body: models.Pet | models.PetDict) -> list[models.Pet]:
        """`POST /pets`

        Returns:
            All pets

        Example:
            body = Cat(kind='cat', lives=1)

            result = client.pets.add(body)
        """
        return self._call(
            "POST",
            "/pets",
            body=Json(body, models.Pet),
            returns=Json[list[models.Pet]],
        )


class AsyncPetsController(AsyncController):
    async def add(self, body: models.Pet | models.PetDict) -> list[models.Pet]:
        """`POST /pets` (see `PetsController`)"""
        return await self._call(
            "POST",
            "/pets",
            body=Json(body, models.Pet),
            returns=Json[list[models.Pet]],
        )
