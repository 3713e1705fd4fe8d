from __future__ import annotations

import builtins

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class ShapesController(Controller):
    def list(self) -> builtins.list[models.Shape]:
        """`GET /shapes`"""
        return self._call(
            "GET",
            "/shapes",
            returns=Json[list[models.Shape]],
        )


class AsyncShapesController(AsyncController):
    async def list(self) -> builtins.list[models.Shape]:
        """`GET /shapes`"""
        return await self._call(
            "GET",
            "/shapes",
            returns=Json[list[models.Shape]],
        )
