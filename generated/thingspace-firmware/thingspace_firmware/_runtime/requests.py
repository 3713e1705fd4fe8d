"""Requests as httpx2 sends them."""

from __future__ import annotations

import re
from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from typing import Any

import httpx2

from .bodies import Body
from .errors import RequestError
from .files import Source, async_chunks, sync_chunks
from .urls import with_pairs


class BodyStream(httpx2.SyncByteStream, httpx2.AsyncByteStream):
    """A streamed body, opened anew for each attempt."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def __iter__(self) -> Iterator[bytes]:
        return sync_chunks(self.source)

    def __aiter__(self) -> AsyncIterator[bytes]:
        return async_chunks(self.source)


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
        if request.method != method:
            request.method = method  # names of methods are case-sensitive
        if clean:
            request.url = Target(target, url[end:])
        elif secrets:
            request.url = Masked(target, secrets)
        return request


def _never(request: httpx2.Request) -> httpx2.Response:
    raise AssertionError("this client only tells its headers")
