from __future__ import annotations

import builtins

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class PetsController(Controller):
    def list(self, *, limit: int | None = None) -> builtins.list[models.Pet]:
        """`GET /pets`

        Returns:
            A pet
        """
        return self._call(
            "GET",
            "/pets",
            query={"limit": limit},
            returns=Json[list[models.Pet]],
        )

    def get(self, id: int) -> models.Pet:
        """`GET /pets/{id}`"""
        return self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Pet],
        )


class AsyncPetsController(AsyncController):
    async def list(self, *, limit: int | None = None) -> builtins.list[models.Pet]:
        """`GET /pets` (see `PetsController`)"""
        return await self._call(
            "GET",
            "/pets",
            query={"limit": limit},
            returns=Json[list[models.Pet]],
        )

    async def get(self, id: int) -> models.Pet:
        """`GET /pets/{id}`"""
        return await self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Pet],
        )
