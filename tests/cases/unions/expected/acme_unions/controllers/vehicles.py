from __future__ import annotations

import builtins

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class VehiclesController(Controller):
    def list(self) -> builtins.list[models.VehicleVariant]:
        """`GET /vehicles`

        Returns:
            All vehicles
        """
        return self._call(
            "GET",
            "/vehicles",
            returns=Json[list[models.VehicleVariant]],
        )


class AsyncVehiclesController(AsyncController):
    async def list(self) -> builtins.list[models.VehicleVariant]:
        """`GET /vehicles` (see `VehiclesController`)"""
        return await self._call(
            "GET",
            "/vehicles",
            returns=Json[list[models.VehicleVariant]],
        )
