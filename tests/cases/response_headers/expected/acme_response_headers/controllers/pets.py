from __future__ import annotations

import builtins

from .. import models
from .._runtime.content import Dynamic, Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.pages import AsyncPager, LinkHeader, Page
from ..exceptions import ErrorException


class PetsController(Controller):
    def list(self) -> Page[str, builtins.list[str]]:
        """`GET /pets`

        Returns:
            All pets

        Raises:
            ErrorException: 429, Too fast
        """
        return self._page(
            "GET",
            "/pets",
            returns=Json[list[str]],
            page=LinkHeader[str](items=""),
            raises={429: ErrorException},
        )

    def get(self, id: str) -> models.Meta:
        """`GET /pets/{id}`

        Raises:
            NotFoundError: 404, No such pet
            ErrorException: any other status, Too fast
        """
        return self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Meta],
            raises={404: Dynamic, "default": ErrorException},
        )


class AsyncPetsController(AsyncController):
    def list(self) -> AsyncPager[str, builtins.list[str]]:
        """`GET /pets` (see `PetsController`)"""
        return self._page(
            "GET",
            "/pets",
            returns=Json[list[str]],
            page=LinkHeader[str](items=""),
            raises={429: ErrorException},
        )

    async def get(self, id: str) -> models.Meta:
        """`GET /pets/{id}` (see `PetsController`)"""
        return await self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Meta],
            raises={404: Dynamic, "default": ErrorException},
        )
