from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class AdminsController(Controller):
    def create(
        self, body: models.Admin | models.AdminInput | models.AdminInputDict
    ) -> models.Admin:
        """`POST /admins`

        Returns:
            Made

        Example:
            body = AdminInput(
                meta=BaseMetaInput(note='note0'),
                password='password0',
                boss=UserInput(meta=BaseMetaInput(), password='password0'),
                peers=[UserInput(meta=BaseMetaInput(), password='password0')],
            )

            result = client.admins.create(body)
        """
        return self._call(
            "POST",
            "/admins",
            body=Json(body, models.AdminInput),
            returns=Json[models.Admin],
        )


class AsyncAdminsController(AsyncController):
    async def create(
        self, body: models.Admin | models.AdminInput | models.AdminInputDict
    ) -> models.Admin:
        """`POST /admins` (see `AdminsController`)"""
        return await self._call(
            "POST",
            "/admins",
            body=Json(body, models.AdminInput),
            returns=Json[models.Admin],
        )
