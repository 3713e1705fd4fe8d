from __future__ import annotations

from .. import models
from .._runtime.content import EventObjects, JsonLines
from .._runtime.controller import AsyncController, Controller
from .._runtime.streams import AsyncStream, Stream


class PartsController(Controller):
    """Parts of things"""

    def stream_parts(self) -> Stream[models.StreamPartsEvent]:
        """`GET /parts/stream`

        Returns:
            Parts as they come
        """
        return self._call(
            "GET",
            "/parts/stream",
            returns=EventObjects[models.StreamPartsEvent],
        )

    def export_parts(self) -> Stream[models.Thing]:
        """`GET /parts/lines`

        Returns:
            A part a line
        """
        return self._call(
            "GET",
            "/parts/lines",
            returns=JsonLines[models.Thing],
        )


class AsyncPartsController(AsyncController):
    """Parts of things"""

    async def stream_parts(self) -> AsyncStream[models.StreamPartsEvent]:
        """`GET /parts/stream` (see `PartsController`)"""
        return await self._call(
            "GET",
            "/parts/stream",
            returns=EventObjects[models.StreamPartsEvent],
        )

    async def export_parts(self) -> AsyncStream[models.Thing]:
        """`GET /parts/lines` (see `PartsController`)"""
        return await self._call(
            "GET",
            "/parts/lines",
            returns=JsonLines[models.Thing],
        )
