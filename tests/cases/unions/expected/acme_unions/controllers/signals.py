from __future__ import annotations

import builtins

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class SignalsController(Controller):
    def list(self) -> builtins.list[models.Signal]:
        """`GET /signals`

        Returns:
            All signals
        """
        return self._call(
            "GET",
            "/signals",
            returns=Json[list[models.Signal]],
        )


class AsyncSignalsController(AsyncController):
    async def list(self) -> builtins.list[models.Signal]:
        """`GET /signals` (see `SignalsController`)"""
        return await self._call(
            "GET",
            "/signals",
            returns=Json[list[models.Signal]],
        )
