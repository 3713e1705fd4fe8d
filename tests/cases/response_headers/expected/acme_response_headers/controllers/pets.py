from __future__ import annotations

from .. import models
from .._runtime.content import Dynamic, Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.pages import AsyncPager, LinkHeader, Page
from ..exceptions import ErrorException


class PetsController(Controller):
    def list_pets(self) -> Page[str, list[str]]:
        """`GET /pets`

        Returns:
            All pets

        Raises:
            ErrorException: 429, Too fast

        Example:
            for item in client.pets.list_pets():
                print(item)
        """
        return self._page(
            "GET",
            "/pets",
            returns=Json[list[str]],
            page=LinkHeader[str](items=""),
            raises={429: ErrorException},
        )

    def get_pet(self, id: str) -> models.Meta:
        """`GET /pets/{id}`

        Returns:
            A pet

        Raises:
            NotFoundError: 404, No such pet
            ErrorException: any other status, Too fast

        Example:
            id = 'id0'

            result = client.pets.get_pet(id)
        """
        return self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Meta],
            raises={404: Dynamic, "default": ErrorException},
        )


class AsyncPetsController(AsyncController):
    def list_pets(self) -> AsyncPager[str, list[str]]:
        """`GET /pets`

        Returns:
            All pets

        Raises:
            ErrorException: 429, Too fast

        Example:
            async for item in client.pets.list_pets():
                print(item)
        """
        return self._page(
            "GET",
            "/pets",
            returns=Json[list[str]],
            page=LinkHeader[str](items=""),
            raises={429: ErrorException},
        )

    async def get_pet(self, id: str) -> models.Meta:
        """`GET /pets/{id}`

        Returns:
            A pet

        Raises:
            NotFoundError: 404, No such pet
            ErrorException: any other status, Too fast

        Example:
            id = 'id0'

            result = await client.pets.get_pet(id)
        """
        return await self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Json[models.Meta],
            raises={404: Dynamic, "default": ErrorException},
        )
