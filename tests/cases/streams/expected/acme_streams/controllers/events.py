from __future__ import annotations

from .. import models
from .._runtime.content import Choice, Empty, EventObjects, Events
from .._runtime.controller import AsyncController, Controller
from .._runtime.streams import AsyncStream, Stream


class EventsController(Controller):
    def list(self) -> Stream[models.Log]:
        """`GET /events`

        Returns:
            Logs
        """
        return self._call(
            "GET",
            "/events",
            returns=Events[models.Log],
        )

    def array_of_events(self) -> Stream[models.Log]:
        """`GET /events/array`

        Returns:
            Logs, described as a whole
        """
        return self._call(
            "GET",
            "/events/array",
            returns=Events[models.Log],
        )

    def whole_events(self) -> Stream[models.Event] | None:
        """`GET /events/whole`

        Returns:
            There is nothing
        """
        return self._call(
            "GET",
            "/events/whole",
            returns=Choice[Stream[models.Event] | None](
                {200: EventObjects[models.Event], 204: Empty}
            ),
        )


class AsyncEventsController(AsyncController):
    async def list(self) -> AsyncStream[models.Log]:
        """`GET /events` (see `EventsController`)"""
        return await self._call(
            "GET",
            "/events",
            returns=Events[models.Log],
        )

    async def array_of_events(self) -> AsyncStream[models.Log]:
        """`GET /events/array` (see `EventsController`)"""
        return await self._call(
            "GET",
            "/events/array",
            returns=Events[models.Log],
        )

    async def whole_events(self) -> AsyncStream[models.Event] | None:
        """`GET /events/whole` (see `EventsController`)"""
        return await self._call(
            "GET",
            "/events/whole",
            returns=Choice[AsyncStream[models.Event] | None](
                {200: EventObjects[models.Event], 204: Empty}
            ),
        )
