from __future__ import annotations

from .._runtime.content import Text
from .._runtime.controller import AsyncController, Controller


class DoorsController(Controller):
    def either(self) -> str:
        """`GET /either`

        Returns:
            It opens
        """
        return self._call(
            "GET",
            "/either",
            returns=Text,
        )

    def open(self) -> str:
        """`GET /open`"""
        return self._call(
            "GET",
            "/open",
            returns=Text,
            security=(),
        )

    def maybe(self) -> str:
        """`GET /maybe`

        Returns:
            It opens
        """
        return self._call(
            "GET",
            "/maybe",
            returns=Text,
            security=(("bearer",), ()),
        )

    def both(self) -> str:
        """`GET /both`

        Returns:
            It opens
        """
        return self._call(
            "GET",
            "/both",
            returns=Text,
            security=(("query_key", "cookie_key"),),
        )

    def scoped(self) -> str:
        """`GET /scoped`

        Returns:
            It opens
        """
        return self._call(
            "GET",
            "/scoped",
            returns=Text,
            security=(("oauth",),),
        )


class AsyncDoorsController(AsyncController):
    async def either(self) -> str:
        """`GET /either` (see `DoorsController.either`)"""
        return await self._call(
            "GET",
            "/either",
            returns=Text,
        )

    async def open(self) -> str:
        """`GET /open`"""
        return await self._call(
            "GET",
            "/open",
            returns=Text,
            security=(),
        )

    async def maybe(self) -> str:
        """`GET /maybe` (see `DoorsController.maybe`)"""
        return await self._call(
            "GET",
            "/maybe",
            returns=Text,
            security=(("bearer",), ()),
        )

    async def both(self) -> str:
        """`GET /both` (see `DoorsController.both`)"""
        return await self._call(
            "GET",
            "/both",
            returns=Text,
            security=(("query_key", "cookie_key"),),
        )

    async def scoped(self) -> str:
        """`GET /scoped` (see `DoorsController.scoped`)"""
        return await self._call(
            "GET",
            "/scoped",
            returns=Text,
            security=(("oauth",),),
        )
