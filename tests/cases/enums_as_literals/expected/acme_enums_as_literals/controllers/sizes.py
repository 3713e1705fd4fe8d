from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Query


class SizesController(Controller):
    def put(
        self,
        size: models.Size,
        body: models.Box | models.BoxDict,
        *,
        levels: Sequence[models.Level] | None = None,
        order: Literal["up", "down"] | None = None,
    ) -> models.Box:
        """`PUT /sizes/{size}`

        Args:
            order: Default `"up"`.

        Returns:
            A box

        Example:
            body = Box(size='s', levels=[1], shape='round', by_size={'key': 's'})

            result = client.sizes.put('s', body)
        """
        return self._call(
            "PUT",
            "/sizes/{size}",
            path={"size": size},
            query={"levels": Query(levels, list[models.Level | int]), "order": order},
            body=Json(body, models.Box),
            returns=Json[models.Box],
        )


class AsyncSizesController(AsyncController):
    async def put(
        self,
        size: models.Size,
        body: models.Box | models.BoxDict,
        *,
        levels: Sequence[models.Level] | None = None,
        order: Literal["up", "down"] | None = None,
    ) -> models.Box:
        """`PUT /sizes/{size}` (see `SizesController`)"""
        return await self._call(
            "PUT",
            "/sizes/{size}",
            path={"size": size},
            query={"levels": Query(levels, list[models.Level | int]), "order": order},
            body=Json(body, models.Box),
            returns=Json[models.Box],
        )
