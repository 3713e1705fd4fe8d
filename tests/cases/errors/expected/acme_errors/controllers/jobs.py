from __future__ import annotations

from .. import models
from .._runtime.content import Dynamic, Empty, Json, Text
from .._runtime.controller import AsyncController, Controller
from ..exceptions import ErrorException, ProblemException, QuotaException


class JobsController(Controller):
    def get(self, id: str) -> models.GetJobResponse:
        """Get a job

        Raises:
            ErrorException: 400, The id is not one; any other status, Anything else
            NotFoundError: 404, There is no such job
            ConflictError: 409, The job has problems
            ProblemException: 4XX, Another mistake of the caller
            ServerError: 503, Not now
        """
        return self._call(
            "GET",
            "/jobs/{id}",
            path={"id": id},
            returns=Json[models.GetJobResponse],
            raises={
                400: ErrorException,
                404: Dynamic,
                409: Json[list[str]],
                "4XX": ProblemException,
                503: Text,
                "default": ErrorException,
            },
        )

    def delete(self, id: str) -> None:
        """`DELETE /jobs/{id}`

        Raises:
            QuotaException: 418, Not valid
        """
        return self._call(
            "DELETE",
            "/jobs/{id}",
            path={"id": id},
            returns=Empty,
            raises={418: QuotaException},
        )


class AsyncJobsController(AsyncController):
    async def get(self, id: str) -> models.GetJobResponse:
        """Get a job (see `JobsController`)"""
        return await self._call(
            "GET",
            "/jobs/{id}",
            path={"id": id},
            returns=Json[models.GetJobResponse],
            raises={
                400: ErrorException,
                404: Dynamic,
                409: Json[list[str]],
                "4XX": ProblemException,
                503: Text,
                "default": ErrorException,
            },
        )

    async def delete(self, id: str) -> None:
        """`DELETE /jobs/{id}` (see `JobsController`)"""
        return await self._call(
            "DELETE",
            "/jobs/{id}",
            path={"id": id},
            returns=Empty,
            raises={418: QuotaException},
        )
