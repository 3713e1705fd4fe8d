from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class PetsController(Controller):
    def list(self) -> None:
        """`GET /pets`"""
        return self._call(
            "GET",
            "/pets",
            returns=Empty,
        )

    def create(self) -> None:
        """`POST /pets`"""
        return self._call(
            "POST",
            "/pets",
            returns=Empty,
        )

    def list_v2(self) -> None:
        """`GET /v2/pets`"""
        return self._call(
            "GET",
            "/v2/pets",
            returns=Empty,
        )

    def get(self, id: int) -> None:
        """`GET /pets/{id}`"""
        return self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Empty,
        )

    def replace(self, id: int) -> None:
        """`PUT /pets/{id}`"""
        return self._call(
            "PUT",
            "/pets/{id}",
            path={"id": id},
            returns=Empty,
        )

    def delete(self, id: int) -> None:
        """`DELETE /pets/{id}`"""
        return self._call(
            "DELETE",
            "/pets/{id}",
            path={"id": id},
            returns=Empty,
        )

    def list_photos(self, id: int) -> None:
        """`GET /pets/{id}/photos`"""
        return self._call(
            "GET",
            "/pets/{id}/photos",
            path={"id": id},
            returns=Empty,
        )

    def create_photo(self, id: int) -> None:
        """`POST /pets/{id}/photos`"""
        return self._call(
            "POST",
            "/pets/{id}/photos",
            path={"id": id},
            returns=Empty,
        )

    def archive(self, id: int) -> None:
        """`POST /pets/{id}/archive`"""
        return self._call(
            "POST",
            "/pets/{id}/archive",
            path={"id": id},
            returns=Empty,
        )

    def search(self) -> None:
        """`POST /pets/search`"""
        return self._call(
            "POST",
            "/pets/search",
            returns=Empty,
        )


class AsyncPetsController(AsyncController):
    async def list(self) -> None:
        """`GET /pets`"""
        return await self._call(
            "GET",
            "/pets",
            returns=Empty,
        )

    async def create(self) -> None:
        """`POST /pets`"""
        return await self._call(
            "POST",
            "/pets",
            returns=Empty,
        )

    async def list_v2(self) -> None:
        """`GET /v2/pets`"""
        return await self._call(
            "GET",
            "/v2/pets",
            returns=Empty,
        )

    async def get(self, id: int) -> None:
        """`GET /pets/{id}`"""
        return await self._call(
            "GET",
            "/pets/{id}",
            path={"id": id},
            returns=Empty,
        )

    async def replace(self, id: int) -> None:
        """`PUT /pets/{id}`"""
        return await self._call(
            "PUT",
            "/pets/{id}",
            path={"id": id},
            returns=Empty,
        )

    async def delete(self, id: int) -> None:
        """`DELETE /pets/{id}`"""
        return await self._call(
            "DELETE",
            "/pets/{id}",
            path={"id": id},
            returns=Empty,
        )

    async def list_photos(self, id: int) -> None:
        """`GET /pets/{id}/photos`"""
        return await self._call(
            "GET",
            "/pets/{id}/photos",
            path={"id": id},
            returns=Empty,
        )

    async def create_photo(self, id: int) -> None:
        """`POST /pets/{id}/photos`"""
        return await self._call(
            "POST",
            "/pets/{id}/photos",
            path={"id": id},
            returns=Empty,
        )

    async def archive(self, id: int) -> None:
        """`POST /pets/{id}/archive`"""
        return await self._call(
            "POST",
            "/pets/{id}/archive",
            path={"id": id},
            returns=Empty,
        )

    async def search(self) -> None:
        """`POST /pets/search`"""
        return await self._call(
            "POST",
            "/pets/search",
            returns=Empty,
        )
