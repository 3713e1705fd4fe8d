from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class ClosedController(Controller):
    def put(self, body: models.Closed | models.ClosedDict) -> models.Closed:
        """`PUT /closed`

        Returns:
            The same

        Example:
            body = Closed(name='name0')

            result = client.closed.put(body)
        """
        return self._call(
            "PUT",
            "/closed",
            body=Json(body, models.Closed),
            returns=Json[models.Closed],
        )


class AsyncClosedController(AsyncController):
    async def put(self, body: models.Closed | models.ClosedDict) -> models.Closed:
        """`PUT /closed` (see `ClosedController`)"""
        return await self._call(
            "PUT",
            "/closed",
            body=Json(body, models.Closed),
            returns=Json[models.Closed],
        )
