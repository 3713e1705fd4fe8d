from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Required


class ValuesController(Controller):
    def get(self, key: int | str) -> models.Value:
        """`GET /values`"""
        return self._call(
            "GET",
            "/values",
            query={"key": Required(key)},
            returns=Json[models.Value],
        )


class AsyncValuesController(AsyncController):
    async def get(self, key: int | str) -> models.Value:
        """`GET /values`"""
        return await self._call(
            "GET",
            "/values",
            query={"key": Required(key)},
            returns=Json[models.Value],
        )
