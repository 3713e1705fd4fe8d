"""Answers that come piece by piece: events, JSON Lines, downloads."""

from __future__ import annotations

from collections.abc import AsyncGenerator, AsyncIterator, Generator, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from .errors import RequestError, SdkError
from .responses import ApiResponse
from .sse import ServerSentEvent as ServerSentEvent

if TYPE_CHECKING:
    import httpx2

    from .items import Items

T_co = TypeVar("T_co", covariant=True)


def _failed(
    error: Any, response: httpx2.Response, answer: ApiResponse[Any]
) -> SdkError:
    from .transport import mapped

    made = mapped(error, response.request)
    made.request, made.attempts = answer.request, answer.attempts
    return made


def chunks(response: httpx2.Response, answer: ApiResponse[Any]) -> Generator[bytes]:
    """The bytes of a body as they come; the connection is released at the end."""
    import httpx2

    if response.is_closed or response.is_stream_consumed:
        raise RequestError("the body of the answer was read or closed already")
    try:
        yield from response.iter_bytes()
    except httpx2.HTTPError as error:
        raise _failed(error, response, answer) from error
    finally:
        response.close()


async def achunks(
    response: httpx2.Response, answer: ApiResponse[Any]
) -> AsyncGenerator[bytes]:
    """The bytes of a body as they come; the connection is released at the end."""
    import anyio
    import httpx2

    if response.is_closed or response.is_stream_consumed:
        raise RequestError("the body of the answer was read or closed already")
    try:
        async for chunk in response.aiter_bytes():
            yield chunk
    except httpx2.HTTPError as error:
        raise _failed(error, response, answer) from error
    finally:
        with anyio.CancelScope(shield=True):
            await response.aclose()


class Stream(Generic[T_co]):
    """Items as they come. A context manager: leaving it, or the loop, releases the connection.

    Attributes:
        response: status and headers of the answer; its deviations grow as items come
        sentinel: data of an event that ends the stream; None for none
    """

    def __init__(
        self, response: httpx2.Response, answer: ApiResponse[Any], items: Items
    ) -> None:
        self.response = answer
        self._response = response
        self._items = items
        self._iterator: Iterator[T_co] | None = None

    @property
    def sentinel(self) -> str | None:
        return self._items.sentinel

    @sentinel.setter
    def sentinel(self, value: str | None) -> None:
        self._items.sentinel = value

    @property
    def last_event_id(self) -> str:
        """The last id that the server gave, for reconnecting (`Last-Event-ID`)."""
        return self._items.parser.last_id

    @property
    def retry(self) -> int | None:
        """Milliseconds that the server wants a client to wait before it reconnects."""
        return self._items.parser.retry

    def __iter__(self) -> Iterator[T_co]:
        # A loop has an iterator of its own, which ends with it and releases the connection.
        return self._started() if self._iterator is None else self._iterator

    def _started(self) -> Iterator[T_co]:
        source = chunks(self._response, self.response)
        try:
            for chunk in source:
                yield from self._told(self._items.feed(chunk))
                if self._items.done:
                    return
            yield from self._told(self._items.end())
        finally:
            source.close()
            self.close()

    def _told(self, items: Iterator[Any]) -> Iterator[Any]:
        for item in items:
            if self._items.unheard:
                self._items.core.link.pool.run(self._items.tell())
            yield item

    def __next__(self) -> T_co:
        if self._iterator is None:
            self._iterator = self._started()
        return next(self._iterator)

    def events(self) -> Iterator[ServerSentEvent]:
        """The events themselves, with type, id and undecoded data, the sentinel included."""
        source = chunks(self._response, self.response)
        try:
            for chunk in source:
                yield from self._items.parser.feed(chunk)
        finally:
            source.close()
            self.close()

    def close(self) -> None:
        """Releases the connection."""
        self._response.close()

    def __enter__(self) -> Stream[T_co]:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Stream of {self.response!r}>"


class AsyncStream(Generic[T_co]):
    """Items as they come. A context manager: leaving it, or the loop, releases the connection.

    Attributes:
        response: status and headers of the answer; its deviations grow as items come
    """

    def __init__(
        self, response: httpx2.Response, answer: ApiResponse[Any], items: Items
    ) -> None:
        self.response = answer
        self._response = response
        self._items = items
        self._iterator: AsyncIterator[T_co] | None = None

    @property
    def sentinel(self) -> str | None:
        """Data of an event that ends the stream; None for none."""
        return self._items.sentinel

    @sentinel.setter
    def sentinel(self, value: str | None) -> None:
        self._items.sentinel = value

    @property
    def last_event_id(self) -> str:
        """The last id that the server gave, for reconnecting (`Last-Event-ID`)."""
        return self._items.parser.last_id

    @property
    def retry(self) -> int | None:
        """Milliseconds that the server wants a client to wait before it reconnects."""
        return self._items.parser.retry

    def __aiter__(self) -> AsyncIterator[T_co]:
        # A loop has an iterator of its own, which ends with it and releases the connection.
        return self._started() if self._iterator is None else self._iterator

    async def _started(self) -> AsyncIterator[T_co]:
        source = achunks(self._response, self.response)
        try:
            async for chunk in source:
                for item in self._items.feed(chunk):
                    await self._tell()
                    yield item
                if self._items.done:
                    return
            for item in self._items.end():
                await self._tell()
                yield item
        finally:
            await source.aclose()
            await self.aclose()

    async def _tell(self) -> None:
        if self._items.unheard:
            await self._items.core.link.pool.run(self._items.tell())

    async def __anext__(self) -> T_co:
        if self._iterator is None:
            self._iterator = self._started()
        return await self._iterator.__anext__()

    async def events(self) -> AsyncIterator[ServerSentEvent]:
        """The events themselves, with type, id and undecoded data, the sentinel included."""
        source = achunks(self._response, self.response)
        try:
            async for chunk in source:
                for event in self._items.parser.feed(chunk):
                    yield event
        finally:
            await source.aclose()
            await self.aclose()

    async def aclose(self) -> None:
        """Releases the connection."""
        import anyio

        with anyio.CancelScope(shield=True):
            await self._response.aclose()

    async def __aenter__(self) -> AsyncStream[T_co]:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.aclose()

    def __repr__(self) -> str:
        return f"<AsyncStream of {self.response!r}>"
