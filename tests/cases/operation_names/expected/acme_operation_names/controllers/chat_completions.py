from __future__ import annotations

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller


class ChatCompletionsController(Controller):
    def create(self) -> None:
        """`POST /chat/completions`"""
        return self._call(
            "POST",
            "/chat/completions",
            returns=Empty,
        )


class AsyncChatCompletionsController(AsyncController):
    async def create(self) -> None:
        """`POST /chat/completions`"""
        return await self._call(
            "POST",
            "/chat/completions",
            returns=Empty,
        )
