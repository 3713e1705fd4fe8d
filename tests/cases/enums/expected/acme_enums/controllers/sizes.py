from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class SizesController(Controller):
    def get_size(
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

        Example:
            size = SizeEnum.SMALL

            result = client.sizes.get_size(size)
        """
        return self._call(
            "GET",
            "/sizes/{size}",
            path={"size": size},
            query={"level": level, "odd": odd, "order": order},
            returns=Json[models.Box],
        )


class AsyncSizesController(AsyncController):
    async def get_size(
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

        Example:
            size = SizeEnum.SMALL

            result = await client.sizes.get_size(size)
        """
        return await self._call(
            "GET",
            "/sizes/{size}",
            path={"size": size},
            query={"level": level, "odd": odd, "order": order},
            returns=Json[models.Box],
        )
