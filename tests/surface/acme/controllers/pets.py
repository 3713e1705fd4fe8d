from __future__ import annotations

import builtins
import datetime as _dt
from collections.abc import Sequence
from typing import Literal, overload

from .. import models
from .._runtime.content import Binary, Choice, Empty, Events, File, Form, Json, Multipart, Text
from .._runtime.controller import AsyncController, Controller
from .._runtime.pages import AsyncPager, Cursor, Page
from .._runtime.params import DeepObject, Delimited, Required
from .._runtime.streams import AsyncStream, Stream
from ..exceptions import ErrorException, ValidationProblemException


class PetsController(Controller):
    """Everything about pets"""

    def list(
        self,
        *,
        kind: models.KindValue | None = None,
        ids: Sequence[int] | None = None,
        born_after: _dt.date | None = None,
        where: dict[str, str] | None = None,
        cursor: str | None = None,
    ) -> Page[models.Pet, models.PetList]:
        """List pets, page by page

        Args:
            kind: only animals of this kind
            ids: only these
            born_after: only younger ones
            where: conditions on labels
            cursor: where the page starts

        Returns:
            The pets of the page; iterate to get those of all pages.

        Raises:
            ErrorException: 400, the request is not valid

        Example:
            for pet in client.pets.list(kind="cat"):
                print(pet)
        """
        return self._page(
            "GET",
            "/pets",
            query={
                "kind": kind,
                "ids": Delimited(ids, "|", list[int]),
                "bornAfter": born_after,
                "where": DeepObject(where, dict[str, str]),
                "cursor": cursor,
            },
            returns=Json[models.PetList],
            page=Cursor[models.Pet](items="data", next="nextCursor", parameter="cursor"),
            raises={400: ErrorException},
        )

    def create(self, body: models.Pet | models.PetDict, *, trace: str | None = None) -> models.Cat | models.Dog:
        """Create a pet"""
        return self._call(
            "POST",
            "/pets",
            headers={"X-Trace": trace},
            body=Json(body, models.Pet),
            returns=Choice[models.Cat | models.Dog]({201: Json[models.Cat], 202: Json[models.Dog]}),
            raises={400: ErrorException, 422: ValidationProblemException, "default": ErrorException},
        )

    def get(self, pet_id: int) -> models.Pet:
        """Get a pet"""
        return self._call(
            "GET",
            "/pets/{petId}",
            path={"petId": pet_id},
            returns=Json[models.Pet],
            raises={404: ErrorException},
            security=(("session",), ()),
        )

    def delete(self, pet_id: int) -> None:
        """Delete a pet"""
        return self._call("DELETE", "/pets/{petId}", path={"petId": pet_id}, returns=Empty)

    def count(self, kind: models.KindValue) -> int:
        """Count the pets of a kind"""
        return self._call("GET", "/pets/count", query={"kind": Required(kind)}, returns=Json[int])

    def picture(self, pet_id: int) -> bytes:
        """Get the picture of a pet"""
        return self._call("GET", "/pets/{petId}/picture", path={"petId": pet_id}, returns=Binary)

    def put_picture(self, pet_id: int, body: File) -> str:
        """Set the picture of a pet"""
        return self._call(
            "PUT",
            "/pets/{petId}/picture",
            path={"petId": pet_id},
            body=Binary(body, "image/png"),
            returns=Text,
        )

    def set_owner(self, pet_id: int, body: models.Owner | models.OwnerInput | models.OwnerInputDict) -> models.Owner:
        """Set the owner of a pet"""
        return self._call(
            "PUT",
            "/pets/{petId}/owner",
            path={"petId": pet_id},
            body=Json(body, models.OwnerInput),
            returns=Json[models.Owner],
        )

    @overload
    def train(self, pet_id: int, *, stream: Literal[False] = False) -> models.Progress: ...
    @overload
    def train(self, pet_id: int, *, stream: Literal[True]) -> Stream[models.Progress]: ...
    def train(self, pet_id: int, *, stream: bool = False) -> models.Progress | Stream[models.Progress]:
        """Train a pet"""
        return self._call(
            "POST",
            "/pets/{petId}/training",
            path={"petId": pet_id},
            returns=Json[models.Progress],
            events=Events[models.Progress],
            stream=stream,
        )

    @overload
    def export(self, *, accept: Literal["application/json"] = "application/json") -> builtins.list[models.Pet]: ...
    @overload
    def export(self, *, accept: Literal["text/csv"]) -> str: ...
    def export(
        self, *, accept: Literal["application/json", "text/csv"] = "application/json"
    ) -> builtins.list[models.Pet] | str:
        """Get all pets at once"""
        return self._call(
            "GET",
            "/pets/export",
            accept=accept,
            returns=Choice[builtins.list[models.Pet] | str](
                {"application/json": Json[builtins.list[models.Pet]], "text/csv": Text}
            ),
        )


class AsyncPetsController(AsyncController):
    """Everything about pets"""

    def list(
        self,
        *,
        kind: models.KindValue | None = None,
        cursor: str | None = None,
    ) -> AsyncPager[models.Pet, models.PetList]:
        """List pets, page by page"""
        return self._page(
            "GET",
            "/pets",
            query={"kind": kind, "cursor": cursor},
            returns=Json[models.PetList],
            page=Cursor[models.Pet](items="data", next="nextCursor", parameter="cursor"),
            raises={400: ErrorException},
        )

    async def create(self, body: models.Pet | models.PetDict, *, trace: str | None = None) -> models.Cat | models.Dog:
        """Create a pet"""
        return await self._call(
            "POST",
            "/pets",
            headers={"X-Trace": trace},
            body=Json(body, models.Pet),
            returns=Choice[models.Cat | models.Dog]({201: Json[models.Cat], 202: Json[models.Dog]}),
            raises={400: ErrorException, 422: ValidationProblemException, "default": ErrorException},
        )

    async def delete(self, pet_id: int) -> None:
        """Delete a pet"""
        return await self._call("DELETE", "/pets/{petId}", path={"petId": pet_id}, returns=Empty)

    async def search(self, body: models.Owner | models.OwnerInputDict) -> models.Pet:
        """Search by form"""
        return await self._call(
            "POST", "/pets/search", body=Form(body, models.OwnerInput), returns=Json[models.Pet]
        )

    async def upload(self, body: models.OwnerInput | models.OwnerInputDict) -> models.Pet:
        """Search by form"""
        return await self._call(
            "POST", "/pets/upload", body=Multipart(body, models.OwnerInput), returns=Json[models.Pet]
        )

    @overload
    async def train(self, pet_id: int, *, stream: Literal[False] = False) -> models.Progress: ...
    @overload
    async def train(self, pet_id: int, *, stream: Literal[True]) -> AsyncStream[models.Progress]: ...
    async def train(self, pet_id: int, *, stream: bool = False) -> models.Progress | AsyncStream[models.Progress]:
        """Train a pet"""
        return await self._call(
            "POST",
            "/pets/{petId}/training",
            path={"petId": pet_id},
            returns=Json[models.Progress],
            events=Events[models.Progress],
            stream=stream,
        )
