from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from ..exceptions import ProblemException


class PetsController(Controller):
    """Animals"""

    def get(self, id: str) -> models.PetVariant:
        """`GET /pets/{id}`

        Raises:
            ProblemException: 404, No
        """
        return self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.PetVariant],
            raises={404: ProblemException},
        )


class AsyncPetsController(AsyncController):
    """Animals"""

    async def get(self, id: str) -> models.PetVariant:
        """`GET /pets/{id}` (see `PetsController`)"""
        return await self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.PetVariant],
            raises={404: ProblemException},
        )
