from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class OpenController(Controller):
    def put(self, body: models.Open | models.OpenDict) -> models.Open:
        """`PUT /open`

        Returns:
            The same

        Example:
            import datetime

            body = Open(
                name='name0',
                items={'key': Item(size=1)},
                dates={'key': datetime.date(2024, 3, 24)},
            )

            result = client.open.put(body)
        """
        return self._call(
            "PUT",
            "/open",
            body=Json(body, models.Open),
            returns=Json[models.Open],
        )


class AsyncOpenController(AsyncController):
    async def put(self, body: models.Open | models.OpenDict) -> models.Open:
        """`PUT /open` (see `OpenController`)"""
        return await self._call(
            "PUT",
            "/open",
            body=Json(body, models.Open),
            returns=Json[models.Open],
        )
