from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class FilesController(Controller):
    def files(self) -> None:
        """`GET /files`"""
        return self._call(
            "GET",
            "/files",
            returns=Empty,
            server="https://files.servers.test/up",
        )

    def upload(self) -> None:
        """`POST /files`"""
        return self._call(
            "POST",
            "/files",
            returns=Empty,
            server="https://uploads.servers.test",
        )


class AsyncFilesController(AsyncController):
    async def files(self) -> None:
        """`GET /files`"""
        return await self._call(
            "GET",
            "/files",
            returns=Empty,
            server="https://files.servers.test/up",
        )

    async def upload(self) -> None:
        """`POST /files`"""
        return await self._call(
            "POST",
            "/files",
            returns=Empty,
            server="https://uploads.servers.test",
        )
