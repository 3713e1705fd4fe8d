"""The part that talks HTTP: pools of connections, and the drivers of calls."""

from __future__ import annotations

import inspect
import os
import ssl
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from typing import Any, TypeVar

import anyio
import httpx2

from .commands import Acquire, Ask, Flow, Send, Sleep
from .downloads import AsyncDownload, Download
from .errors import (
    ConnectError,
    ConnectTimeoutError,
    DecodeError,
    PoolTimeoutError,
    ReadError,
    ReadTimeoutError,
    RequestError,
    SdkError,
    TooManyRedirectsError,
    TotalTimeoutError,
    TransportError,
    WriteError,
    WriteTimeoutError,
)
from .requests import Requests
from .streams import AsyncStream, Stream

R = TypeVar("R")


@lru_cache(maxsize=4)
def _tls(*environment: str | None) -> ssl.SSLContext:
    """One context for all clients of the process, since it takes long to make."""
    return httpx2.create_ssl_context()


def tls() -> ssl.SSLContext:
    return _tls(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


class Pool:
    """Connections of a synchronous client: its own, or an `httpx2.Client` of the caller."""

    stream = Stream
    download = Download

    def __init__(self, given: httpx2.Client | None) -> None:
        self.given = given
        self.requests = Requests(given)
        self._client = given
        self._transport: httpx2.HTTPTransport | None = None
        if given is None:
            if urllib.request.getproxies():
                self._client = httpx2.Client(timeout=None, verify=tls())
            else:
                self._transport = httpx2.HTTPTransport(verify=tls())

    def run(self, flow: Flow[R]) -> R:
        """Runs a call on this thread."""
        result: Any = None
        failure: BaseException | None = None
        while True:
            try:
                command = flow.send(result) if failure is None else flow.throw(failure)
            except StopIteration as stop:
                value: R = stop.value
                return value
            result, failure = None, None
            try:
                match command:
                    case Send():
                        result = self.send(command)
                    case Sleep():
                        time.sleep(command.seconds)
                    case Ask():
                        result = command.function(*command.arguments)
                        if inspect.isawaitable(result):
                            _discard(result)
                            raise RequestError(
                                "an asynchronous function needs the asynchronous client"
                            )
                    case Acquire():
                        command.lock.acquire()
            except BaseException as error:
                failure = error

    def send(self, command: Send) -> httpx2.Response:
        request = command.request
        try:
            if self._transport is not None:
                response = self._transport.handle_request(request)
                response.request = request
            else:
                assert self._client is not None
                response = self._client.send(
                    request, stream=True, follow_redirects=False
                )
            if not command.stream or not response.is_success:
                if command.deadline is not None:
                    limit(response, command.deadline)
                if command.plain and not _is_packed(response):
                    stream: Any = response.stream
                    try:
                        command.content = b"".join(stream)
                    finally:
                        stream.close()
                else:
                    command.content = response.read()
            return response
        except httpx2.HTTPError as error:
            raise mapped(error, request) from error

    def read(self, response: httpx2.Response, deadline: float | None) -> bytes:
        """The body of an answer that turned out to be no stream."""
        if deadline is not None:
            limit(response, deadline)
        try:
            return response.read()
        except httpx2.HTTPError as error:
            raise mapped(error, response.request) from error

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()
        elif self.given is None and self._client is not None:
            self._client.close()


class AsyncPool:
    """Connections of an asynchronous client: its own, or an `httpx2.AsyncClient` of the caller."""

    stream = AsyncStream
    download = AsyncDownload

    def __init__(self, given: httpx2.AsyncClient | None) -> None:
        self.given = given
        self.requests = Requests(given)
        self._client = given
        self._transport: httpx2.AsyncHTTPTransport | None = None
        if given is None:
            if urllib.request.getproxies():
                self._client = httpx2.AsyncClient(timeout=None, verify=tls())
            else:
                self._transport = httpx2.AsyncHTTPTransport(verify=tls())

    async def run(self, flow: Flow[R]) -> R:
        """Runs a call in this task, under asyncio or trio."""
        result: Any = None
        failure: BaseException | None = None
        while True:
            try:
                command = flow.send(result) if failure is None else flow.throw(failure)
            except StopIteration as stop:
                value: R = stop.value
                return value
            result, failure = None, None
            try:
                match command:
                    case Send():
                        result = await self.send(command)
                    case Sleep():
                        await anyio.sleep(command.seconds)
                    case Ask():
                        result = command.function(*command.arguments)
                        if inspect.isawaitable(result):
                            result = await result
                    case Acquire():
                        await command.lock.acquire()
            except BaseException as error:
                failure = error

    async def send(self, command: Send) -> httpx2.Response:
        request = command.request
        try:
            if self._transport is not None:
                response = await self._transport.handle_async_request(request)
                response.request = request
            else:
                assert self._client is not None
                response = await self._client.send(
                    request, stream=True, follow_redirects=False
                )
            if not command.stream or not response.is_success:
                if command.deadline is not None:
                    limit(response, command.deadline)
                if command.plain and not _is_packed(response):
                    stream: Any = response.stream
                    try:
                        command.content = b"".join([part async for part in stream])
                    finally:
                        with anyio.CancelScope(shield=True):
                            await stream.aclose()
                else:
                    command.content = await response.aread()
            return response
        except httpx2.HTTPError as error:
            raise mapped(error, request) from error

    async def read(self, response: httpx2.Response, deadline: float | None) -> bytes:
        """The body of an answer that turned out to be no stream."""
        if deadline is not None:
            limit(response, deadline)
        try:
            return await response.aread()
        except httpx2.HTTPError as error:
            raise mapped(error, response.request) from error

    async def aclose(self) -> None:
        if self._transport is not None:
            await self._transport.aclose()
        elif self.given is None and self._client is not None:
            await self._client.aclose()


def _is_packed(response: httpx2.Response) -> bool:
    return any(name.lower() == b"content-encoding" for name, _ in response.headers.raw)


def _discard(awaitable: Any) -> None:
    close = getattr(awaitable, "close", None)
    if close is not None:
        close()


_KINDS: tuple[tuple[type[httpx2.HTTPError], type[SdkError], str], ...] = (
    (httpx2.ConnectTimeout, ConnectTimeoutError, "connecting to {host} took too long"),
    (httpx2.ReadTimeout, ReadTimeoutError, "{host} did not answer in time"),
    (httpx2.WriteTimeout, WriteTimeoutError, "{host} did not take the request in time"),
    (httpx2.PoolTimeout, PoolTimeoutError, "no connection became free in time"),
    (httpx2.ConnectError, ConnectError, "no connection to {host}"),
    (httpx2.ProxyError, ConnectError, "no connection to {host} through the proxy"),
    (httpx2.WriteError, WriteError, "the connection to {host} broke while sending"),
    (httpx2.LocalProtocolError, RequestError, "the request can't be sent"),
    (httpx2.UnsupportedProtocol, RequestError, "the URL can't be used"),
    (httpx2.DecodingError, DecodeError, "the answer of {host} can't be unpacked"),
    (httpx2.TooManyRedirects, TooManyRedirectsError, "{host} redirects too often"),
    (httpx2.TransportError, ReadError, "the answer of {host} was cut off"),
    (httpx2.HTTPError, TransportError, "the request to {host} failed"),
)


def mapped(error: httpx2.HTTPError, request: httpx2.Request) -> SdkError:
    """Our exception for one of httpx2's."""
    for theirs, ours, words in _KINDS:
        if isinstance(error, theirs):
            sentence = words.format(host=request.url.netloc.decode("ascii"))
            detail = str(error)
            return ours(f"{sentence}: {detail}" if detail else sentence)
    raise AssertionError(error)


class Limited(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """The bytes of an answer until a deadline."""

    def __init__(self, inner: Any, deadline: float) -> None:
        self.inner = inner
        self.deadline = deadline

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.inner:
            self._check()
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self.inner:
            self._check()
            yield chunk

    def _check(self) -> None:
        if time.monotonic() >= self.deadline:
            raise TotalTimeoutError("the call took longer than its total time limit")

    def close(self) -> None:
        self.inner.close()

    async def aclose(self) -> None:
        await self.inner.aclose()


def limit(response: httpx2.Response, deadline: float) -> None:
    """Lets the body of an answer take no longer than until the deadline."""
    limits: dict[str, float | None] = response.request.extensions["timeout"]
    remaining = max(0.001, deadline - time.monotonic())
    read = limits["read"]
    limits["read"] = remaining if read is None else min(read, remaining)
    response.stream = Limited(response.stream, deadline)
