from __future__ import annotations

from collections.abc import Sequence

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller


class MessagesController(Controller):
    def send(
        self, body: Sequence[models.Message | models.MessageDict]
    ) -> list[models.Message]:
        """`POST /messages`

        Returns:
            The same

        Example:
            body = [Easy(text='hi'), Said(type='message', id=1)]

            result = client.messages.send(body)
        """
        return self._call(
            "POST",
            "/messages",
            body=Json(body, list[models.Message]),
            returns=Json[list[models.Message]],
        )


class AsyncMessagesController(AsyncController):
    async def send(
        self, body: Sequence[models.Message | models.MessageDict]
    ) -> list[models.Message]:
        """`POST /messages` (see `MessagesController`)"""
        return await self._call(
            "POST",
            "/messages",
            body=Json(body, list[models.Message]),
            returns=Json[list[models.Message]],
        )
