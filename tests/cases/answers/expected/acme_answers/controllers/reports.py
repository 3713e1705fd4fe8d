from __future__ import annotations

from typing import Any, Literal, overload

from .. import models
from .._runtime.content import Binary, Choice, Dynamic, Json, Text
from .._runtime.controller import AsyncController, Controller


class ReportsController(Controller):
    @overload
    def get(
        self,
        *,
        accept: Literal[
            "application/vnd.report+json; version=1"
        ] = "application/vnd.report+json; version=1",
    ) -> models.Job: ...
    @overload
    def get(self, *, accept: Literal["application/pdf"]) -> bytes: ...
    @overload
    def get(self, *, accept: Literal["text/csv"]) -> str: ...
    def get(
        self,
        *,
        accept: Literal[
            "application/vnd.report+json; version=1", "application/pdf", "text/csv"
        ] = "application/vnd.report+json; version=1",
    ) -> models.Job | bytes | str:
        """`GET /report`

        Args:
            accept: the media type of the answer
        """
        return self._call(
            "GET",
            "/report",
            accept=accept,
            returns=Choice[models.Job | bytes | str](
                {
                    "application/vnd.report+json; version=1": Json[models.Job],
                    "application/pdf": Binary,
                    "text/csv": Text,
                }
            ),
        )

    def get_raw(self) -> Any:
        """`GET /report/raw`

        Returns:
            Anything
        """
        return self._call(
            "GET",
            "/report/raw",
            returns=Dynamic,
        )

    def get_picture(self) -> bytes:
        """`GET /report/picture`"""
        return self._call(
            "GET",
            "/report/picture",
            returns=Binary,
        )

    def get_scan(
        self, *, accept: Literal["image/png", "image/jpeg"] | None = None
    ) -> bytes:
        """`GET /report/scan`

        Args:
            accept: the media type of the answer
        """
        return self._call(
            "GET",
            "/report/scan",
            accept=accept,
            returns=Choice[bytes]({"image/png": Binary, "image/jpeg": Binary}),
        )

    def get_text(self) -> str:
        """`GET /report/text`"""
        return self._call(
            "GET",
            "/report/text",
            returns=Text,
        )


class AsyncReportsController(AsyncController):
    @overload
    async def get(
        self,
        *,
        accept: Literal[
            "application/vnd.report+json; version=1"
        ] = "application/vnd.report+json; version=1",
    ) -> models.Job: ...
    @overload
    async def get(self, *, accept: Literal["application/pdf"]) -> bytes: ...
    @overload
    async def get(self, *, accept: Literal["text/csv"]) -> str: ...
    async def get(
        self,
        *,
        accept: Literal[
            "application/vnd.report+json; version=1", "application/pdf", "text/csv"
        ] = "application/vnd.report+json; version=1",
    ) -> models.Job | bytes | str:
        """`GET /report` (see `ReportsController`)"""
        return await self._call(
            "GET",
            "/report",
            accept=accept,
            returns=Choice[models.Job | bytes | str](
                {
                    "application/vnd.report+json; version=1": Json[models.Job],
                    "application/pdf": Binary,
                    "text/csv": Text,
                }
            ),
        )

    async def get_raw(self) -> Any:
        """`GET /report/raw` (see `ReportsController`)"""
        return await self._call(
            "GET",
            "/report/raw",
            returns=Dynamic,
        )

    async def get_picture(self) -> bytes:
        """`GET /report/picture`"""
        return await self._call(
            "GET",
            "/report/picture",
            returns=Binary,
        )

    async def get_scan(
        self, *, accept: Literal["image/png", "image/jpeg"] | None = None
    ) -> bytes:
        """`GET /report/scan` (see `ReportsController`)"""
        return await self._call(
            "GET",
            "/report/scan",
            accept=accept,
            returns=Choice[bytes]({"image/png": Binary, "image/jpeg": Binary}),
        )

    async def get_text(self) -> str:
        """`GET /report/text`"""
        return await self._call(
            "GET",
            "/report/text",
            returns=Text,
        )
