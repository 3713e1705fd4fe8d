from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Simple


class DigestsController(Controller):
    def get(self, digest: bytes) -> None:
        """`GET /digests/{digest}`"""
        return self._call(
            "GET",
            "/digests/{digest}",
            path={"digest": Simple(digest, bytes)},
            returns=Empty,
        )


class AsyncDigestsController(AsyncController):
    async def get(self, digest: bytes) -> None:
        """`GET /digests/{digest}`"""
        return await self._call(
            "GET",
            "/digests/{digest}",
            path={"digest": Simple(digest, bytes)},
            returns=Empty,
        )
