"""Base classes of controllers: an operation is one declarative call."""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import Any, Literal, TypeAlias, TypeVar, cast, overload

from .client import AsyncBaseClient, BaseClient
from .content import Choice, Content, Events, JsonLines
from .errors import ApiError
from .pages import AsyncPager, Page, Paging, Query, first_page
from .streams import AsyncStream, Stream
from .values import NOTHING

T = TypeVar("T")
E = TypeVar("E")
B = TypeVar("B")

Returns: TypeAlias = type[Content[T]] | Choice[T]
Raises: TypeAlias = Mapping[
    int | str, type[ApiError] | type[Content[Any]] | Choice[Any]
]
Security: TypeAlias = tuple[tuple[str, ...], ...]
Mode: TypeAlias = Literal["data", "response", "stream"]


class Controller:
    """Operations of a synchronous client."""

    def __init__(self, client: BaseClient) -> None:
        self._client: Any = client
        self._mode: Mode = "data"

    @overload
    def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Mapping[str, object] = ...,
        query: Mapping[str, object] = ...,
        headers: Mapping[str, object] = ...,
        cookies: Mapping[str, object] = ...,
        body: Content[Any] | None = ...,
        accept: str | None = ...,
        returns: type[Events[E]] | type[JsonLines[E]],
        raises: Raises = ...,
        security: Security | None = ...,
        server: str | None = ...,
    ) -> Stream[E]: ...
    @overload
    def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Mapping[str, object] = ...,
        query: Mapping[str, object] = ...,
        headers: Mapping[str, object] = ...,
        cookies: Mapping[str, object] = ...,
        body: Content[Any] | None = ...,
        accept: str | None = ...,
        returns: Returns[T],
        raises: Raises = ...,
        security: Security | None = ...,
        server: str | None = ...,
    ) -> T: ...
    @overload
    def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Mapping[str, object] = ...,
        query: Mapping[str, object] = ...,
        headers: Mapping[str, object] = ...,
        cookies: Mapping[str, object] = ...,
        body: Content[Any] | None = ...,
        accept: str | None = ...,
        returns: Returns[T],
        events: type[Content[E]],
        stream: bool,
        raises: Raises = ...,
        security: Security | None = ...,
        server: str | None = ...,
    ) -> T | Stream[E]: ...
    def _call(self, method: str, template: str, /, **options: Any) -> Any:
        """Sends a request and gives its decoded answer.

        Args:
            method: upper case
            template: the path of the document
            path, query, headers, cookies: parameters by their names on the wire
            body: what to send
            accept: media type to ask for, among those that `returns` has
            returns: what the answer is
            events: what it is when `stream` is true
            raises: exceptions by status
            security: alternatives of credentials, where they are not those of the API
            server: name or URL of the server, where it is not that of the API
        """
        return self._client._run(method, template, options, self._mode)

    def _page(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Mapping[str, object] = NOTHING,
        query: Mapping[str, object] = NOTHING,
        headers: Mapping[str, object] = NOTHING,
        cookies: Mapping[str, object] = NOTHING,
        body: Content[Any] | None = None,
        returns: Returns[B],
        page: Paging[T],
        raises: Raises = NOTHING,
        security: Security | None = None,
        server: str | None = None,
    ) -> Page[T, B]:
        """The same for an operation that answers in pages."""
        options: dict[str, Any] = {
            "path": path,
            "query": query,
            "headers": headers,
            "cookies": cookies,
            "body": body,
            "returns": returns,
            "raises": raises,
            "security": security,
            "server": server,
        }
        wanted = Query(self._client, method, template, options, page)
        if self._mode == "stream":
            return cast("Page[T, B]", self._call(method, template, **options))
        first: Page[T, B] = first_page(wanted)
        if self._mode == "response":
            return cast("Page[T, B]", first.response.around(first))
        return first


class AsyncController:
    """Operations of an asynchronous client."""

    def __init__(self, client: AsyncBaseClient) -> None:
        self._client: Any = client
        self._mode: Mode = "data"

    @overload
    async def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Mapping[str, object] = ...,
        query: Mapping[str, object] = ...,
        headers: Mapping[str, object] = ...,
        cookies: Mapping[str, object] = ...,
        body: Content[Any] | None = ...,
        accept: str | None = ...,
        returns: type[Events[E]] | type[JsonLines[E]],
        raises: Raises = ...,
        security: Security | None = ...,
        server: str | None = ...,
    ) -> AsyncStream[E]: ...
    @overload
    async def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Mapping[str, object] = ...,
        query: Mapping[str, object] = ...,
        headers: Mapping[str, object] = ...,
        cookies: Mapping[str, object] = ...,
        body: Content[Any] | None = ...,
        accept: str | None = ...,
        returns: Returns[T],
        raises: Raises = ...,
        security: Security | None = ...,
        server: str | None = ...,
    ) -> T: ...
    @overload
    async def _call(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Mapping[str, object] = ...,
        query: Mapping[str, object] = ...,
        headers: Mapping[str, object] = ...,
        cookies: Mapping[str, object] = ...,
        body: Content[Any] | None = ...,
        accept: str | None = ...,
        returns: Returns[T],
        events: type[Content[E]],
        stream: bool,
        raises: Raises = ...,
        security: Security | None = ...,
        server: str | None = ...,
    ) -> T | AsyncStream[E]: ...
    async def _call(self, method: str, template: str, /, **options: Any) -> Any:
        """Sends a request and gives its decoded answer; see `Controller`."""
        return await self._client._run(method, template, options, self._mode)

    def _page(
        self,
        method: str,
        template: str,
        /,
        *,
        path: Mapping[str, object] = NOTHING,
        query: Mapping[str, object] = NOTHING,
        headers: Mapping[str, object] = NOTHING,
        cookies: Mapping[str, object] = NOTHING,
        body: Content[Any] | None = None,
        returns: Returns[B],
        page: Paging[T],
        raises: Raises = NOTHING,
        security: Security | None = None,
        server: str | None = None,
    ) -> AsyncPager[T, B]:
        """The same for an operation that answers in pages."""
        options: dict[str, Any] = {
            "path": path,
            "query": query,
            "headers": headers,
            "cookies": cookies,
            "body": body,
            "returns": returns,
            "raises": raises,
            "security": security,
            "server": server,
        }
        if self._mode == "stream":
            download: Awaitable[Any] = self._call(method, template, **options)
            return cast("AsyncPager[T, B]", download)
        wanted = Query(self._client, method, template, options, page)
        pager: AsyncPager[T, B] = AsyncPager(wanted)
        if self._mode == "response":
            return cast("AsyncPager[T, B]", pager.with_response())
        return pager
