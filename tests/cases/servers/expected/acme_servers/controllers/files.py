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
            server="https://{tenant}.files.test/up",
        )

    def upload(self) -> None:
        """`POST /files`"""
        return self._call(
            "POST",
            "/files",
            returns=Empty,
            server="https://uploads.servers.test",
        )

    def remove_files(self) -> None:
        """`DELETE /files`"""
        return self._call(
            "DELETE",
            "/files",
            returns=Empty,
            server="/files",
        )


class AsyncFilesController(AsyncController):
    async def files(self) -> None:
        """`GET /files`"""
        return await self._call(
            "GET",
            "/files",
            returns=Empty,
            server="https://{tenant}.files.test/up",
        )

    async def upload(self) -> None:
        """`POST /files`"""
        return await self._call(
            "POST",
            "/files",
            returns=Empty,
            server="https://uploads.servers.test",
        )

    async def remove_files(self) -> None:
        """`DELETE /files`"""
        return await self._call(
            "DELETE",
            "/files",
            returns=Empty,
            server="/files",
        )
