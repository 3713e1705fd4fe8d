from __future__ import annotations

import builtins

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from ..exceptions import ErrorException


class PackagesController(Controller):
    def list(self) -> builtins.list[models.Package]:
        """`GET /packages`

        Returns:
            All packages

        Raises:
            ErrorException: 4XX, It failed
        """
        return self._call(
            "GET",
            "/packages",
            returns=Json[list[models.Package]],
            raises={"4XX": ErrorException},
        )


class AsyncPackagesController(AsyncController):
    async def list(self) -> builtins.list[models.Package]:
        """`GET /packages` (see `PackagesController`)"""
        return await self._call(
            "GET",
            "/packages",
            returns=Json[list[models.Package]],
            raises={"4XX": ErrorException},
        )
