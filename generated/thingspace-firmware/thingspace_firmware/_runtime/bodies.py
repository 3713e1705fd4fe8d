"""Request bodies as bytes or as streams."""

from __future__ import annotations

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from typing import Any

from .errors import RequestError
from .files import Source, is_async
from .values import escape, is_list, is_mapping


class Body:
    """The body of a request, ready to be sent.

    Attributes:
        media_type: for the Content-Type header
        content: the bytes; None for a stream
        source: what a stream is read from
    """

    __slots__ = ("content", "media_type", "source")

    def __init__(
        self, media_type: str, content: bytes | None, source: Source | None = None
    ) -> None:
        self.media_type = media_type
        self.content = content
        self.source = source

    @property
    def replayable(self) -> bool:
        return self.source is None or self.source.replayable

    @property
    def length(self) -> int | None:
        if self.content is not None:
            return len(self.content)
        return None if self.source is None else self.source.length


def streamed(value: Any) -> Any:
    """The body with its member `stream` set to true.

    Raises:
        RequestError: it says something else itself
    """
    if not is_mapping(value):
        return value
    if value.get("stream") is False:
        raise RequestError("$.stream is False, and a stream was asked for")
    return {**value, "stream": True}


def encode_query(content: Any) -> str:
    """The query that a form or a JSON value makes (`in: querystring`)."""
    from .forms import urlencoded

    if content is None or content.value is None:
        return ""
    if content.usual == "application/x-www-form-urlencoded":
        return urlencoded(content.wire(), content.encoding)
    body: Body = content.encode()
    if body.content is None:
        raise RequestError("a stream can't be sent in the query")
    return escape(body.content.decode("utf-8"))


def lines(items: Any, type: Any, before: bytes = b"") -> Source:
    """JSON Lines: each item on a line of its own, made while it is sent.

    before: what stands before each item
    """
    from . import codec

    def sync(values: Iterable[Any]) -> Iterator[bytes]:
        for item in values:
            yield before + codec.encode(item, type) + b"\n"

    async def later(values: AsyncIterable[Any]) -> AsyncIterator[bytes]:
        async for item in values:
            yield before + codec.encode(item, type) + b"\n"

    if is_async(items):
        return Source(lambda: later(items), None, False, asynchronous=True)
    if not is_list(items):
        raise RequestError("the body has to be an iterable of the items to send")
    return Source(lambda: sync(items), None, not isinstance(items, Iterator))
