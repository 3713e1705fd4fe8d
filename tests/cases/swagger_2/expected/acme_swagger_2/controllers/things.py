from __future__ import annotations

import builtins
from collections.abc import Sequence

from .. import models
from .._runtime.content import Binary, Empty, Form, Json, Multipart
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Delimited, Query


class ThingsController(Controller):
    def list(
        self,
        *,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[int] | None = None,
        multi: Sequence[str] | None = None,
        plain: Sequence[str] | None = None,
        limit: int | None = None,
    ) -> builtins.list[models.Thing]:
        """`GET /things`

        Args:
            limit: Less than 100, default 10.
        """
        return self._call(
            "GET",
            "/things",
            query={
                "csv": Query(csv, list[str], explode=False),
                "ssv": Delimited(ssv, " ", list[str]),
                "tsv": Delimited(tsv, "\t", list[str]),
                "pipes": Delimited(pipes, "|", list[int]),
                "multi": Query(multi, list[str]),
                "plain": Query(plain, list[str], explode=False),
                "limit": limit,
            },
            returns=Json[list[models.Thing]],
            security=(("basic",), ("login",)),
        )

    def add(
        self, body: models.Thing | models.ThingInput | models.ThingInputDict
    ) -> models.Thing:
        """`POST /things`

        Example:
            body = ThingInput(name='name0', kind=ThingKindEnum.A, example='e')

            result = client.things.add(body)
        """
        return self._call(
            "POST",
            "/things",
            body=Json(body, models.ThingInput),
            returns=Json[models.Thing],
        )

    def fill_thing(
        self, id: int, body: models.FillThingRequest | models.FillThingRequestDict
    ) -> None:
        """`POST /things/{id}/form`

        Example:
            body = FillThingRequest(name='name0', sizes=[1])

            client.things.fill_thing(1, body)
        """
        return self._call(
            "POST",
            "/things/{id}/form",
            path={"id": id},
            body=Form(body, models.FillThingRequest),
            returns=Empty,
        )

    def upload_picture(
        self,
        id: int,
        body: models.UploadPictureRequest | models.UploadPictureRequestDict,
    ) -> bytes:
        """`POST /things/{id}/picture`

        Example:
            body = UploadPictureRequest(picture=b'content', title='title0')

            result = client.things.upload_picture(1, body)
        """
        return self._call(
            "POST",
            "/things/{id}/picture",
            path={"id": id},
            body=Multipart(body, models.UploadPictureRequest),
            accept="image/png",
            returns=Binary,
        )


class AsyncThingsController(AsyncController):
    async def list(
        self,
        *,
        csv: Sequence[str] | None = None,
        ssv: Sequence[str] | None = None,
        tsv: Sequence[str] | None = None,
        pipes: Sequence[int] | None = None,
        multi: Sequence[str] | None = None,
        plain: Sequence[str] | None = None,
        limit: int | None = None,
    ) -> builtins.list[models.Thing]:
        """`GET /things` (see `ThingsController`)"""
        return await self._call(
            "GET",
            "/things",
            query={
                "csv": Query(csv, list[str], explode=False),
                "ssv": Delimited(ssv, " ", list[str]),
                "tsv": Delimited(tsv, "\t", list[str]),
                "pipes": Delimited(pipes, "|", list[int]),
                "multi": Query(multi, list[str]),
                "plain": Query(plain, list[str], explode=False),
                "limit": limit,
            },
            returns=Json[list[models.Thing]],
            security=(("basic",), ("login",)),
        )

    async def add(
        self, body: models.Thing | models.ThingInput | models.ThingInputDict
    ) -> models.Thing:
        """`POST /things` (see `ThingsController`)"""
        return await self._call(
            "POST",
            "/things",
            body=Json(body, models.ThingInput),
            returns=Json[models.Thing],
        )

    async def fill_thing(
        self, id: int, body: models.FillThingRequest | models.FillThingRequestDict
    ) -> None:
        """`POST /things/{id}/form` (see `ThingsController`)"""
        return await self._call(
            "POST",
            "/things/{id}/form",
            path={"id": id},
            body=Form(body, models.FillThingRequest),
            returns=Empty,
        )

    async def upload_picture(
        self,
        id: int,
        body: models.UploadPictureRequest | models.UploadPictureRequestDict,
    ) -> bytes:
        """`POST /things/{id}/picture` (see `ThingsController`)"""
        return await self._call(
            "POST",
            "/things/{id}/picture",
            path={"id": id},
            body=Multipart(body, models.UploadPictureRequest),
            accept="image/png",
            returns=Binary,
        )
