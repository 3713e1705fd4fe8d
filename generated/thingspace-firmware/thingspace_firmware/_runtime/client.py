"""The clients that those of the package are built on."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Mapping
from contextlib import (
    AbstractAsyncContextManager,
    AbstractContextManager,
    asynccontextmanager,
    contextmanager,
)
from types import TracebackType
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar, cast, overload

from .base import Client, Security, arguments
from .responses import ApiResponse as ApiResponse

if TYPE_CHECKING:
    from typing import Self

    from .content import Choice, Content
    from .downloads import AsyncDownload, Download

P = ParamSpec("P")
T = TypeVar("T")


class BaseClient(Client):
    """Base of synchronous clients; safe to use from many threads."""

    @staticmethod
    def _lock() -> Any:
        import threading

        return threading.Lock()

    @staticmethod
    def _pool(http_client: Any) -> Any:
        from .transport import Pool

        return Pool(http_client)

    def with_response(self, method: Callable[P, T]) -> Callable[P, ApiResponse[T]]:
        """The method, returning an `ApiResponse` around what it returns otherwise.

        response = client.with_response(client.pets.get)(7)
        """
        return cast("Callable[P, ApiResponse[T]]", self._rebound(method, "response"))

    def with_stream(
        self, method: Callable[P, Any]
    ) -> Callable[P, AbstractContextManager[Download]]:
        """The method, giving the bytes of the answer as they come.

        with client.with_stream(client.pets.picture)(7) as download:
            download.write_to("rex.png")
        """
        bound = self._rebound(method, "stream")

        @contextmanager
        def opened(*args: P.args, **kwargs: P.kwargs) -> Generator[Download]:
            download: Download = bound(*args, **kwargs)
            try:
                yield download
            finally:
                download.close()

        return opened

    @overload
    def request(
        self,
        method: str,
        path_or_url: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        content: object = None,
        returns: type[Content[T]] | Choice[T],
        security: Security | None = None,
    ) -> T: ...
    @overload
    def request(
        self,
        method: str,
        path_or_url: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        content: object = None,
        returns: None = None,
        security: Security | None = None,
    ) -> Any: ...
    def request(
        self,
        method: str,
        path_or_url: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        content: object = None,
        returns: Any = None,
        security: Security | None = None,
    ) -> Any:
        """A request that the API's description lacks, with the same credentials and retries.

        Args:
            method: such as `GET`
            path_or_url: a path under the base URL, or a whole URL; at another host than the
                API's, no credentials are sent
            query: added to the URL
            headers: of this request
            json: sent as JSON
            content: bytes, text, a file or a body such as `Form(…)`
            returns: what is expected, such as `Json[list[str]]`; without it, JSON, text or bytes,
                as the answer says
            security: alternatives of credentials, by their keywords; without it, those of the API
        """
        call = arguments(
            self._core,
            method,
            path_or_url,
            query,
            headers,
            json,
            content,
            returns,
            security,
        )
        return self._run(*call)

    def _run(
        self,
        method: str,
        template: str,
        options: Mapping[str, Any],
        mode: str = "data",
    ) -> Any:
        pool = self._core.link.pool
        return pool.run(self._flow(method, template, mode, options))

    def close(self) -> None:
        """Closes the connections, unless they are those of an `http_client` or a copy's."""
        if self._owner:
            pool = self._core.link.take()
            if pool is not None:
                pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class AsyncBaseClient(Client):
    """Base of asynchronous clients, for asyncio and trio."""

    @staticmethod
    def _lock() -> Any:
        from .locks import AsyncLock

        return AsyncLock()

    @staticmethod
    def _pool(http_client: Any) -> Any:
        from .transport import AsyncPool

        return AsyncPool(http_client)

    def with_response(
        self, method: Callable[P, Awaitable[T]]
    ) -> Callable[P, Awaitable[ApiResponse[T]]]:
        """The method, returning an `ApiResponse` around what it returns otherwise.

        response = await client.with_response(client.pets.get)(7)
        """
        return cast(
            "Callable[P, Awaitable[ApiResponse[T]]]", self._rebound(method, "response")
        )

    def with_stream(
        self, method: Callable[P, Awaitable[Any]]
    ) -> Callable[P, AbstractAsyncContextManager[AsyncDownload]]:
        """The method, giving the bytes of the answer as they come.

        async with client.with_stream(client.pets.picture)(7) as download:
            await download.write_to("rex.png")
        """
        bound = self._rebound(method, "stream")

        @asynccontextmanager
        async def opened(
            *args: P.args, **kwargs: P.kwargs
        ) -> AsyncGenerator[AsyncDownload]:
            download: AsyncDownload = await bound(*args, **kwargs)
            try:
                yield download
            finally:
                await download.aclose()

        return opened

    @overload
    async def request(
        self,
        method: str,
        path_or_url: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        content: object = None,
        returns: type[Content[T]] | Choice[T],
        security: Security | None = None,
    ) -> T: ...
    @overload
    async def request(
        self,
        method: str,
        path_or_url: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        content: object = None,
        returns: None = None,
        security: Security | None = None,
    ) -> Any: ...
    async def request(
        self,
        method: str,
        path_or_url: str,
        *,
        query: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        json: object = None,
        content: object = None,
        returns: Any = None,
        security: Security | None = None,
    ) -> Any:
        """A request that the API's description lacks; see `BaseClient.request`."""
        call = arguments(
            self._core,
            method,
            path_or_url,
            query,
            headers,
            json,
            content,
            returns,
            security,
        )
        return await self._run(*call)

    async def _run(
        self,
        method: str,
        template: str,
        options: Mapping[str, Any],
        mode: str = "data",
    ) -> Any:
        pool = self._core.link.pool
        return await pool.run(self._flow(method, template, mode, options))

    async def aclose(self) -> None:
        """Closes the connections, unless they are those of an `http_client` or a copy's."""
        if self._owner:
            pool = self._core.link.take()
            if pool is not None:
                await pool.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()
