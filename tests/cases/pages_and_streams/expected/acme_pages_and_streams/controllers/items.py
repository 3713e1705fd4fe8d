from __future__ import annotations

import builtins
from typing import Literal, overload

from .. import models
from .._runtime.content import Events, Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.pages import AsyncPager, Cursor, Offset, Page
from .._runtime.streams import AsyncStream, Stream


class ItemsController(Controller):
    def list(self, *, after: str | None = None) -> Page[models.Item, models.ItemList]:
        """List items

        Returns:
            A page
        """
        return self._page(
            "GET",
            "/items",
            query={"after": after},
            returns=Json[models.ItemList],
            page=Cursor[models.Item](items="data", next="next", parameter="after"),
        )

    def all_items(
        self, *, skip: int | None = None, top: int | None = None
    ) -> Page[models.Item, builtins.list[models.Item]]:
        """`GET /all`"""
        return self._page(
            "GET",
            "/all",
            query={"skip": skip, "top": top},
            returns=Json[list[models.Item]],
            page=Offset[models.Item](items="", parameter="skip", limit="top"),
        )

    def wrong(self) -> models.ItemList:
        """`GET /wrong`

        Returns:
            Items
        """
        return self._call(
            "GET",
            "/wrong",
            returns=Json[models.ItemList],
        )

    @overload
    def chat(
        self,
        body: models.Question | models.QuestionDict | None = None,
        *,
        stream: Literal[False] = False,
    ) -> models.ItemList: ...
    @overload
    def chat(
        self,
        body: models.Question | models.QuestionDict | None = None,
        *,
        stream: Literal[True],
    ) -> Stream[models.Item]: ...
    def chat(
        self,
        body: models.Question | models.QuestionDict | None = None,
        *,
        stream: bool = False,
    ) -> models.ItemList | Stream[models.Item]:
        """`POST /chat`

        Args:
            stream: whether to get the answer piece by piece, while it is made

        Returns:
            The whole, or its pieces

        Example:
            body = Question(text='text0', stream=False)

            result = client.items.chat(body)
        """
        return self._call(
            "POST",
            "/chat",
            body=Json(body, models.Question, stream=stream, optional=True),
            returns=Json[models.ItemList],
            events=Events[models.Item],
            stream=stream,
        )


class AsyncItemsController(AsyncController):
    def list(
        self, *, after: str | None = None
    ) -> AsyncPager[models.Item, models.ItemList]:
        """List items (see `ItemsController`)"""
        return self._page(
            "GET",
            "/items",
            query={"after": after},
            returns=Json[models.ItemList],
            page=Cursor[models.Item](items="data", next="next", parameter="after"),
        )

    def all_items(
        self, *, skip: int | None = None, top: int | None = None
    ) -> AsyncPager[models.Item, builtins.list[models.Item]]:
        """`GET /all`"""
        return self._page(
            "GET",
            "/all",
            query={"skip": skip, "top": top},
            returns=Json[list[models.Item]],
            page=Offset[models.Item](items="", parameter="skip", limit="top"),
        )

    async def wrong(self) -> models.ItemList:
        """`GET /wrong` (see `ItemsController`)"""
        return await self._call(
            "GET",
            "/wrong",
            returns=Json[models.ItemList],
        )

    @overload
    async def chat(
        self,
        body: models.Question | models.QuestionDict | None = None,
        *,
        stream: Literal[False] = False,
    ) -> models.ItemList: ...
    @overload
    async def chat(
        self,
        body: models.Question | models.QuestionDict | None = None,
        *,
        stream: Literal[True],
    ) -> AsyncStream[models.Item]: ...
    async def chat(
        self,
        body: models.Question | models.QuestionDict | None = None,
        *,
        stream: bool = False,
    ) -> models.ItemList | AsyncStream[models.Item]:
        """`POST /chat` (see `ItemsController`)"""
        return await self._call(
            "POST",
            "/chat",
            body=Json(body, models.Question, stream=stream, optional=True),
            returns=Json[models.ItemList],
            events=Events[models.Item],
            stream=stream,
        )
