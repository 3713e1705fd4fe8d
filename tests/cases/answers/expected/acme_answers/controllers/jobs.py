from __future__ import annotations

from .. import models
from .._runtime.content import Choice, Empty, Json
from .._runtime.controller import AsyncController, Controller
from ..exceptions import TicketException


class JobsController(Controller):
    def start(self) -> models.Job | models.Ticket | None:
        """`POST /jobs`

        Returns:
            It waits
            There is nothing to do
        """
        return self._call(
            "POST",
            "/jobs",
            returns=Choice[models.Job | models.Ticket | None](
                {200: Json[models.Job], 202: Json[models.Ticket], 204: Empty}
            ),
        )

    def count(self) -> int:
        """`GET /jobs`

        Returns:
            How many
        """
        return self._call(
            "GET",
            "/jobs",
            accept="text/plain",
            returns=Json[int],
        )

    def drop_jobs(self) -> models.Job:
        """`DELETE /jobs`

        Raises:
            TicketException: 4XX, A ticket
        """
        return self._call(
            "DELETE",
            "/jobs",
            returns=Json[models.Job],
            raises={"4XX": TicketException},
        )

    def any_job(self) -> models.Job:
        """`GET /jobs/any`"""
        return self._call(
            "GET",
            "/jobs/any",
            returns=Json[models.Job],
            raises={"default": Json[models.Job]},
        )

    def three_names(self) -> models.Job:
        """`GET /jobs/three`

        Returns:
            One type under three names
        """
        return self._call(
            "GET",
            "/jobs/three",
            returns=Json[models.Job],
        )


class AsyncJobsController(AsyncController):
    async def start(self) -> models.Job | models.Ticket | None:
        """`POST /jobs` (see `JobsController`)"""
        return await self._call(
            "POST",
            "/jobs",
            returns=Choice[models.Job | models.Ticket | None](
                {200: Json[models.Job], 202: Json[models.Ticket], 204: Empty}
            ),
        )

    async def count(self) -> int:
        """`GET /jobs` (see `JobsController`)"""
        return await self._call(
            "GET",
            "/jobs",
            accept="text/plain",
            returns=Json[int],
        )

    async def drop_jobs(self) -> models.Job:
        """`DELETE /jobs` (see `JobsController`)"""
        return await self._call(
            "DELETE",
            "/jobs",
            returns=Json[models.Job],
            raises={"4XX": TicketException},
        )

    async def any_job(self) -> models.Job:
        """`GET /jobs/any`"""
        return await self._call(
            "GET",
            "/jobs/any",
            returns=Json[models.Job],
            raises={"default": Json[models.Job]},
        )

    async def three_names(self) -> models.Job:
        """`GET /jobs/three` (see `JobsController`)"""
        return await self._call(
            "GET",
            "/jobs/three",
            returns=Json[models.Job],
        )
