from __future__ import annotations

import builtins
from collections.abc import Sequence

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Query, Required


class ThingsController(Controller):
    def things_import(
        self,
        id: str,
        class_: str,
        id_query: int,
        body: models.List | models.ListDict,
        *,
        x_api_key: str | None = None,
        body_query: str | None = None,
        self_: str | None = None,
        json: str | None = None,
        ids: Sequence[int] | None = None,
    ) -> models.List:
        """Import things

        Returns:
            What was imported

        Example:
            body = List(class_='class0', none='None0', id=1)

            result = client.things.things_import('id0', 'class0', 1, body)
        """
        return self._call(
            "POST",
            "/things/{id}/{class}",
            path={"id": id, "class": class_},
            query={
                "id": Required(id_query),
                "body": body_query,
                "self": self_,
                "Json": json,
                "ids": Query(ids, list[int]),
            },
            headers={"X-API-Key": x_api_key},
            body=Json(body, models.List),
            returns=Json[models.List],
        )

    def list(self) -> builtins.list[models.Model]:
        """`GET /things`"""
        return self._call(
            "GET",
            "/things",
            returns=Json[list[models.Model]],
        )


class AsyncThingsController(AsyncController):
    async def things_import(
        self,
        id: str,
        class_: str,
        id_query: int,
        body: models.List | models.ListDict,
        *,
        x_api_key: str | None = None,
        body_query: str | None = None,
        self_: str | None = None,
        json: str | None = None,
        ids: Sequence[int] | None = None,
    ) -> models.List:
        """Import things (see `ThingsController`)"""
        return await self._call(
            "POST",
            "/things/{id}/{class}",
            path={"id": id, "class": class_},
            query={
                "id": Required(id_query),
                "body": body_query,
                "self": self_,
                "Json": json,
                "ids": Query(ids, list[int]),
            },
            headers={"X-API-Key": x_api_key},
            body=Json(body, models.List),
            returns=Json[models.List],
        )

    async def list(self) -> builtins.list[models.Model]:
        """`GET /things`"""
        return await self._call(
            "GET",
            "/things",
            returns=Json[list[models.Model]],
        )
