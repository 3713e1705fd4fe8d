from __future__ import annotations

import builtins
from typing import Literal, overload

from .. import models
from .._runtime.content import Choice, Json, JsonLines
from .._runtime.controller import AsyncController, Controller
from .._runtime.streams import AsyncStream, Stream


class LinesController(Controller):
    @overload
    def list(
        self, *, accept: Literal["application/json"] = "application/json"
    ) -> builtins.list[models.Log]: ...
    @overload
    def list(
        self, *, accept: Literal["application/x-ndjson"]
    ) -> Stream[models.Log]: ...
    def list(
        self,
        *,
        accept: Literal[
            "application/json", "application/x-ndjson"
        ] = "application/json",
    ) -> builtins.list[models.Log] | Stream[models.Log]:
        """`GET /lines`

        Args:
            accept: the media type of the answer

        Returns:
            Logs
        """
        return self._call(
            "GET",
            "/lines",
            accept=accept,
            returns=Choice[list[models.Log] | Stream[models.Log]](
                {
                    "application/json": Json[list[models.Log]],
                    "application/x-ndjson": JsonLines[models.Log],
                }
            ),
        )

    def list_records(self) -> Stream[models.Log] | str:
        """`GET /records`

        Returns:
            Logs
            Not yet
        """
        return self._call(
            "GET",
            "/records",
            returns=Choice[Stream[models.Log] | str](
                {200: JsonLines[models.Log], 202: Json[str]}
            ),
        )


class AsyncLinesController(AsyncController):
    @overload
    async def list(
        self, *, accept: Literal["application/json"] = "application/json"
    ) -> builtins.list[models.Log]: ...
    @overload
    async def list(
        self, *, accept: Literal["application/x-ndjson"]
    ) -> AsyncStream[models.Log]: ...
    async def list(
        self,
        *,
        accept: Literal[
            "application/json", "application/x-ndjson"
        ] = "application/json",
    ) -> builtins.list[models.Log] | AsyncStream[models.Log]:
        """`GET /lines` (see `LinesController`)"""
        return await self._call(
            "GET",
            "/lines",
            accept=accept,
            returns=Choice[list[models.Log] | AsyncStream[models.Log]](
                {
                    "application/json": Json[list[models.Log]],
                    "application/x-ndjson": JsonLines[models.Log],
                }
            ),
        )

    async def list_records(self) -> AsyncStream[models.Log] | str:
        """`GET /records` (see `LinesController`)"""
        return await self._call(
            "GET",
            "/records",
            returns=Choice[AsyncStream[models.Log] | str](
                {200: JsonLines[models.Log], 202: Json[str]}
            ),
        )
