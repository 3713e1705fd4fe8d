"""The part that talks HTTP: pools of connections, and the drivers of calls."""

from __future__ import annotations

import inspect
import os
import re
import ssl
import time
import urllib.request
from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from typing import Any, TypeVar

import anyio
import httpx2

from .bodies import Body
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
from .files import Source, async_chunks, sync_chunks
from .streams import AsyncStream, Stream
from .urls import with_pairs

R = TypeVar("R")


class BodyStream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A streamed body, opened anew for each attempt."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def __iter__(self) -> Iterator[bytes]:
        return sync_chunks(self.source)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return async_chunks(self.source)


@lru_cache(maxsize=4)
def _tls(*environment: str | None) -> ssl.SSLContext:
    """One context for all clients of the process, since it takes long to make."""
    return httpx2.create_ssl_context()


def tls() -> ssl.SSLContext:
    return _tls(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))


@lru_cache(maxsize=256)
def _url(url: str) -> httpx2.URL:
    return httpx2.URL(url)


class Target(httpx2.URL):
    """A URL at a known origin, whose path and query are escaped already: parsing takes long."""

    def __init__(self, origin: httpx2.URL, target: str) -> None:
        super().__init__(origin)
        self._target = target

    @property
    def raw_path(self) -> bytes:
        return self._target.encode("ascii")

    def __str__(self) -> str:
        return super().__str__().rstrip("/") + self._target


class Masked(httpx2.URL):
    """A URL that is sent whole and shown without the secrets in its query."""

    def __init__(self, url: httpx2.URL, secrets: list[str]) -> None:
        super().__init__(url)
        self._secrets = secrets

    def __str__(self) -> str:
        text = super().__str__()
        for pair in self._secrets:
            text = text.replace(pair, pair.partition("=")[0] + "=***")
        return text

    def __repr__(self) -> str:
        return f"URL({str(self)!r})"


# Neither dot segments nor characters that a URL can't have.
_CLEAN = re.compile(r"(?:/(?!\.)[!$-.0-;=?-Z_a-z~]*)+").fullmatch
_EMPTY = httpx2.ByteStream(b"")
_WITH_LENGTH = frozenset(("POST", "PUT", "PATCH", "QUERY"))


class Requests:
    """Makes requests that are complete, so that a client sends them as they are.

    Args:
        given: the `http_client` of a caller, whose headers, cookies and query are added
    """

    def __init__(self, given: Any) -> None:
        self.fields: dict[bytes, tuple[bytes, bytes]] = {}
        self.cookies: httpx2.Cookies | None = None
        self.params = ""
        self.own = given is None
        if given is not None:
            usual = httpx2.Client(transport=httpx2.MockTransport(_never)).headers
            self.fields = {
                name.lower(): (name, value)
                for name, value in given.headers.raw
                if (name, value) not in usual.raw
            }
            self.cookies = given.cookies
            self.params = str(given.params)

    def make(
        self,
        method: str,
        url: str,
        fields: dict[bytes, tuple[bytes, bytes]],
        body: Body | None,
        timeout: dict[str, float | None],
        *,
        quick: bool = True,
        secrets: list[str] | None = None,
    ) -> httpx2.Request:
        """A request.

        Args:
            quick: only our own transport sees it
            secrets: pairs of the query that must not show where the URL is logged

        Raises:
            RequestError: the URL can't be used
        """
        if secrets:
            url = with_pairs(url, secrets)
        if self.params:
            url += ("&" if "?" in url else "?") + self.params
        end = url.find("/", 8)
        clean = self.own and quick and end > 0 and _CLEAN(url, end) is not None
        try:
            target = _url(url[:end] if clean else url)
        except httpx2.InvalidURL as error:
            raise RequestError(f"the URL can't be used: {error}") from error
        if self.fields:
            fields = {**self.fields, **fields}
        headers = list(fields.values())
        if b"host" not in fields:
            headers.insert(0, (b"Host", target.netloc))
        stream: httpx2.ByteStream | BodyStream = _EMPTY
        if body is None:
            if method in _WITH_LENGTH:
                headers.append((b"Content-Length", b"0"))
        else:
            length = body.length
            if length is None:
                headers.append((b"Transfer-Encoding", b"chunked"))
            else:
                headers.append((b"Content-Length", b"%d" % length))
            if body.source is not None:
                stream = BodyStream(body.source)
            elif body.content is not None:
                stream = httpx2.ByteStream(body.content)
        request = httpx2.Request(
            method,
            target,
            headers=headers,
            stream=stream,
            cookies=self.cookies or None,
            extensions={"timeout": timeout},
        )
        if clean:
            request.url = Target(target, url[end:])
        elif secrets:
            request.url = Masked(target, secrets)
        return request


def _never(request: httpx2.Request) -> httpx2.Response:
    raise AssertionError("this client only tells its headers")


class Pool:
    """Connections of a synchronous client: its own, or an `httpx2.Client` of the caller."""

    stream = Stream
    download = Download
    read = staticmethod(httpx2.Response.read)

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

    def close(self) -> None:
        if self._transport is not None:
            self._transport.close()
        elif self.given is None and self._client is not None:
            self._client.close()


class AsyncPool:
    """Connections of an asynchronous client: its own, or an `httpx2.AsyncClient` of the caller."""

    stream = AsyncStream
    download = AsyncDownload
    read = staticmethod(httpx2.Response.aread)

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
