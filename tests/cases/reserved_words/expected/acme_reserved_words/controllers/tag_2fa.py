from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class Tag2faController(Controller):
    def property_(self, body: models.Nasty | models.NastyDict) -> list[models.Client]:
        """`POST /h`

        Returns:
            Some

        Example:
            body = Nasty(none='None0', class_='class0', id='id0', init='__init__0')

            result = client.tag_2fa.property_(body)
        """
        return self._call(
            "POST",
            "/h",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )


class AsyncTag2faController(AsyncController):
    async def property_(
        self, body: models.Nasty | models.NastyDict
    ) -> list[models.Client]:
        """`POST /h` (see `Tag2faController`)"""
        return await self._call(
            "POST",
            "/h",
            body=Json(body, models.Nasty),
            returns=Json[list[models.Client]],
        )
