from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Required


class ValuesController(Controller):
    def get_value(self, key: int | str) -> models.Value:
        """`GET /values`

        Returns:
            A value

        Example:
            key = 1

            result = client.values.get_value(key)
        """
        return self._call(
            "GET",
            "/values",
            query={"key": Required(key)},
            returns=Json[models.Value],
        )


class AsyncValuesController(AsyncController):
    async def get_value(self, key: int | str) -> models.Value:
        """`GET /values`

        Returns:
            A value

        Example:
            key = 1

            result = await client.values.get_value(key)
        """
        return await self._call(
            "GET",
            "/values",
            query={"key": Required(key)},
            returns=Json[models.Value],
        )
