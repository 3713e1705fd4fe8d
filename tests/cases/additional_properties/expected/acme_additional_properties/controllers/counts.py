from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class CountsController(Controller):
    def put_counts(self, body: models.Counts | models.CountsDict) -> models.Counts:
        """`PUT /counts`

        Example:
            body = Counts(total=1)

            result = client.counts.put_counts(body)
        """
        return self._call(
            "PUT",
            "/counts",
            body=Json(body, models.Counts),
            returns=Json[models.Counts],
        )


class AsyncCountsController(AsyncController):
    async def put_counts(
        self, body: models.Counts | models.CountsDict
    ) -> models.Counts:
        """`PUT /counts` (see `CountsController`)"""
        return await self._call(
            "PUT",
            "/counts",
            body=Json(body, models.Counts),
            returns=Json[models.Counts],
        )
