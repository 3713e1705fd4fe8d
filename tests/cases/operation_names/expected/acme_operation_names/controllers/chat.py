from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from .._runtime.content import Empty
from .._runtime.controller import AsyncController, Controller

if TYPE_CHECKING:
    from .chat_completions import (
        AsyncChatCompletionsController,
        ChatCompletionsController,
    )


class ChatController(Controller):
    @cached_property
    def completions(self) -> ChatCompletionsController:
        from .chat_completions import ChatCompletionsController

        return ChatCompletionsController(self._client)

    def all(self) -> None:
        """`GET /chat`"""
        return self._call(
            "GET",
            "/chat",
            returns=Empty,
        )


class AsyncChatController(AsyncController):
    @cached_property
    def completions(self) -> AsyncChatCompletionsController:
        from .chat_completions import AsyncChatCompletionsController

        return AsyncChatCompletionsController(self._client)

    async def all(self) -> None:
        """`GET /chat`"""
        return await self._call(
            "GET",
            "/chat",
            returns=Empty,
        )
