from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Query


class SizesController(Controller):
    def get(
        self,
        size: models.SizeValue,
        *,
        level: models.LevelValue | None = None,
        odd: Sequence[models.OddValue] | None = None,
        order: models.GetSizeOrderValue | None = None,
    ) -> models.Box:
        """`GET /sizes/{size}`

        Args:
            order: Default `"up"`.

        Returns:
            A box
        """
        return self._call(
            "GET",
            "/sizes/{size}",
            path={"size": size},
            query={
                "level": level,
                "odd": Query(odd, list[models.OddEnum]),
                "order": order,
            },
            returns=Json[models.Box],
        )


class AsyncSizesController(AsyncController):
    async def get(
        self,
        size: models.SizeValue,
        *,
        level: models.LevelValue | None = None,
        odd: Sequence[models.OddValue] | None = None,
        order: models.GetSizeOrderValue | None = None,
    ) -> models.Box:
        """`GET /sizes/{size}` (see `SizesController`)"""
        return await self._call(
            "GET",
            "/sizes/{size}",
            path={"size": size},
            query={
                "level": level,
                "odd": Query(odd, list[models.OddEnum]),
                "order": order,
            },
            returns=Json[models.Box],
        )
