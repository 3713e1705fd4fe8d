from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class ShelfController(Controller):
    def put(self, body: models.Shelf | models.ShelfDict) -> models.Shelf:
        """`PUT /shelf`

        Example:
            body = Shelf()

            result = client.shelf.put(body)
        """
        return self._call(
            "PUT",
            "/shelf",
            body=Json(body, models.Shelf),
            returns=Json[models.Shelf],
        )

    def note_shelf(self, body: models.Note | models.NoteDict) -> models.Note:
        """`PATCH /shelf`

        Example:
            body = Note(a='a0', b=1)

            result = client.shelf.note_shelf(body)
        """
        return self._call(
            "PATCH",
            "/shelf",
            body=Json(body, models.Note),
            returns=Json[models.Note],
        )

    def list_shelves(self) -> dict[str, list[models.Book]]:
        """`GET /shelves`

        Returns:
            Shelves by name
        """
        return self._call(
            "GET",
            "/shelves",
            returns=Json[dict[str, list[models.Book]]],
        )

    def add_books(
        self, body: Sequence[models.Book | models.BookDict] | None = None
    ) -> int:
        """`POST /shelves`

        Returns:
            How many

        Example:
            body = [Book(title='title0')]

            result = client.shelf.add_books(body)
        """
        return self._call(
            "POST",
            "/shelves",
            body=Json(body, list[models.Book], optional=True),
            returns=Json[int],
        )


class AsyncShelfController(AsyncController):
    async def put(self, body: models.Shelf | models.ShelfDict) -> models.Shelf:
        """`PUT /shelf` (see `ShelfController`)"""
        return await self._call(
            "PUT",
            "/shelf",
            body=Json(body, models.Shelf),
            returns=Json[models.Shelf],
        )

    async def note_shelf(self, body: models.Note | models.NoteDict) -> models.Note:
        """`PATCH /shelf` (see `ShelfController`)"""
        return await self._call(
            "PATCH",
            "/shelf",
            body=Json(body, models.Note),
            returns=Json[models.Note],
        )

    async def list_shelves(self) -> dict[str, list[models.Book]]:
        """`GET /shelves` (see `ShelfController`)"""
        return await self._call(
            "GET",
            "/shelves",
            returns=Json[dict[str, list[models.Book]]],
        )

    async def add_books(
        self, body: Sequence[models.Book | models.BookDict] | None = None
    ) -> int:
        """`POST /shelves` (see `ShelfController`)"""
        return await self._call(
            "POST",
            "/shelves",
            body=Json(body, list[models.Book], optional=True),
            returns=Json[int],
        )
