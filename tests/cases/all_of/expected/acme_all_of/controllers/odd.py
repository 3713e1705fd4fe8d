from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class OddController(Controller):
    def get(self) -> models.Odd:
        """`GET /odd`

        Returns:
            Nothing fits it
        """
        return self._call(
            "GET",
            "/odd",
            returns=Json[models.Odd],
        )


class AsyncOddController(AsyncController):
    async def get(self) -> models.Odd:
        """`GET /odd` (see `OddController`)"""
        return await self._call(
            "GET",
            "/odd",
            returns=Json[models.Odd],
        )
