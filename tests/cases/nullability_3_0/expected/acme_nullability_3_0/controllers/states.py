from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class StatesController(Controller):
    def replace(self, body: models.States | models.StatesDict) -> models.States:
        """`PUT /states`

        Returns:
            The states

        Example:
            body = States(plain='plain0')

            result = client.states.replace(body)
        """
        return self._call(
            "PUT",
            "/states",
            body=Json(body, models.States),
            returns=Json[models.States],
        )


class AsyncStatesController(AsyncController):
    async def replace(self, body: models.States | models.StatesDict) -> models.States:
        """`PUT /states` (see `StatesController`)"""
        return await self._call(
            "PUT",
            "/states",
            body=Json(body, models.States),
            returns=Json[models.States],
        )
