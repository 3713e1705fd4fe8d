from __future__ import annotations

from .. import models
from .._runtime.content import Empty, Json
from .._runtime.controller import AsyncController, Controller


class PetsController(Controller):
    def create(self, body: models.Pet | models.PetDict) -> None:
        """`POST /pets`

        Example:
            body = Pet(name='name0')

            client.pets.create(body)
        """
        return self._call(
            "POST",
            "/pets",
            body=Json(body, models.Pet),
            returns=Empty,
        )


class AsyncPetsController(AsyncController):
    async def create(self, body: models.Pet | models.PetDict) -> None:
        """`POST /pets` (see `PetsController`)"""
        return await self._call(
            "POST",
            "/pets",
            body=Json(body, models.Pet),
            returns=Empty,
        )
