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

    def agreed(self) -> str:
        """`GET /agreed`

        Returns:
            It opens
        """
        return self._call(
            "GET",
            "/agreed",
            returns=Text,
            security=(("user",),),
        )

    def connected(self) -> str:
        """`GET /connected`

        Returns:
            It opens
        """
        return self._call(
            "GET",
            "/connected",
            returns=Text,
            security=(("open_id",),),
        )

    def certified(self) -> str:
        """`GET /certified`

        Returns:
            It opens
        """
        return self._call(
            "GET",
            "/certified",
            returns=Text,
            security=(("certificate", "api_key"),),
        )

    def digested(self) -> str:
        """`GET /digested`

        Returns:
            It opens
        """
        return self._call(
            "GET",
            "/digested",
            returns=Text,
            security=(("digest",),),
        )


class AsyncDoorsController(AsyncController):
    async def either(self) -> str:
        """`GET /either` (see `DoorsController`)"""
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
        """`GET /maybe` (see `DoorsController`)"""
        return await self._call(
            "GET",
            "/maybe",
            returns=Text,
            security=(("bearer",), ()),
        )

    async def both(self) -> str:
        """`GET /both` (see `DoorsController`)"""
        return await self._call(
            "GET",
            "/both",
            returns=Text,
            security=(("query_key", "cookie_key"),),
        )

    async def scoped(self) -> str:
        """`GET /scoped` (see `DoorsController`)"""
        return await self._call(
            "GET",
            "/scoped",
            returns=Text,
            security=(("oauth",),),
        )

    async def agreed(self) -> str:
        """`GET /agreed` (see `DoorsController`)"""
        return await self._call(
            "GET",
            "/agreed",
            returns=Text,
            security=(("user",),),
        )

    async def connected(self) -> str:
        """`GET /connected` (see `DoorsController`)"""
        return await self._call(
            "GET",
            "/connected",
            returns=Text,
            security=(("open_id",),),
        )

    async def certified(self) -> str:
        """`GET /certified` (see `DoorsController`)"""
        return await self._call(
            "GET",
            "/certified",
            returns=Text,
            security=(("certificate", "api_key"),),
        )

    async def digested(self) -> str:
        """`GET /digested` (see `DoorsController`)"""
        return await self._call(
            "GET",
            "/digested",
            returns=Text,
            security=(("digest",),),
        )
