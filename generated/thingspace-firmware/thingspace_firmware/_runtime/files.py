"""Files that are sent: opened when the request goes out, read piece by piece."""

from __future__ import annotations

import io
import mimetypes
import os
from collections.abc import (
    AsyncIterable,
    AsyncIterator,
    Callable,
    Iterable,
    Iterator,
    Mapping,
)
from pathlib import Path
from typing import Any, BinaryIO, TypeAlias, TypeGuard

from .errors import RequestError
from .values import is_list, kind_of

FileContent: TypeAlias = (
    Path | bytes | BinaryIO | Iterable[bytes] | AsyncIterable[bytes]
)
File: TypeAlias = (
    FileContent
    | tuple[str, FileContent]
    | tuple[str, FileContent, str]
    | tuple[str, FileContent, str, Mapping[str, str]]
)
"""A path, bytes, a file object or an iterable of bytes, with a name, a media type and header fields
of its part if need be. Asynchronous iterables are for the asynchronous client."""

CHUNK = 256 * 1024

Chunks: TypeAlias = Iterator[bytes] | AsyncIterator[bytes]


class Source:
    """Bytes to send.

    Attributes:
        length: how many, None when that is not known before the end
        replayable: whether they can be had more than once
        asynchronous: whether `chunks` gives an asynchronous iterator
    """

    def __init__(
        self,
        chunks: Callable[[], Chunks],
        length: int | None,
        replayable: bool,
        asynchronous: bool = False,
    ) -> None:
        self.chunks = chunks
        self.length = length
        self.replayable = replayable
        self.asynchronous = asynchronous


def source(value: Any) -> Source:
    """What a file's content is read from.

    Raises:
        RequestError: it is no file, or can't be opened
    """
    match value:
        case bytes() | bytearray():
            content = bytes(value)
            return Source(lambda: iter((content,)), len(content), True)
        case Path():
            try:
                length = value.stat().st_size
            except OSError as error:
                raise RequestError(
                    f"the file {value} can't be read: {error.strerror}"
                ) from error
            return Source(lambda: _read_path(value), length, True)
        case str():
            raise RequestError(
                "a str is never a file: use Path(…) for a path, or bytes for content"
            )
        case _ if hasattr(value, "read"):
            return _file_object(value)
        case AsyncIterable():
            return Source(value.__aiter__, None, False, asynchronous=True)
        case _ if is_list(value):
            again = not isinstance(value, Iterator)
            return Source(lambda: _pieces(value), None, again)
        case _:
            raise RequestError(f"a {type(value).__name__} is no file")


def _pieces(chunks: Iterable[Any]) -> Iterator[bytes]:
    for chunk in chunks:
        if not isinstance(chunk, (bytes, bytearray)):
            raise RequestError(f"the iterable gives a {kind_of(chunk)}, not bytes")
        yield bytes(chunk)


def _read_path(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from _read(file)


def _read(file: Any) -> Iterator[bytes]:
    while chunk := file.read(CHUNK):
        if isinstance(chunk, str):
            raise RequestError("the file is open as text: open it with mode 'rb'")
        yield chunk


def _file_object(file: Any) -> Source:
    try:
        seekable = file.seekable()
    except (AttributeError, ValueError):
        seekable = False
    if not seekable:
        return Source(lambda: _read(file), None, False)
    start = file.tell()
    if isinstance(file, io.TextIOBase):
        raise RequestError("the file is open as text: open it with mode 'rb'")
    length = file.seek(0, os.SEEK_END) - start
    file.seek(start)

    def chunks() -> Iterator[bytes]:
        file.seek(start)
        return _read(file)

    return Source(chunks, length, True)


def is_async(value: Any) -> TypeGuard[AsyncIterable[Any]]:
    return isinstance(value, AsyncIterable)


def is_file(value: Any) -> bool:
    """True for what is sent as a file where a form mixes fields and files."""
    return (
        isinstance(value, (bytes, bytearray, Path, AsyncIterable))
        or hasattr(value, "read")
        or is_named(value)
        or isinstance(value, Iterator)
    )


def is_named(value: Any) -> TypeGuard[tuple[Any, ...]]:
    """True for `(name, content)`, `(name, content, type)` and `(name, content, type, headers)`."""
    match value:
        case (
            (str(), content)
            | (str(), content, str())
            | (str(), content, str(), Mapping())
        ):
            return type(value) is tuple and not isinstance(content, (str, int, float))
        case _:
            return False


def unpack(value: Any, name: str) -> tuple[str, Any, str]:
    """Name, content and media type of a file; `name` is for one that has none of its own."""
    if is_named(value):
        filename, content = value[0], value[1]
        given = value[2] if len(value) > 2 else ""
    else:
        content, given = value, ""
        own = getattr(value, "name", None)
        filename = os.path.basename(own) if isinstance(own, str) and own else name
    guessed = mimetypes.guess_type(filename)[0]
    return filename, content, given or guessed or "application/octet-stream"


def header_fields(value: Any) -> Mapping[str, str]:
    """The header fields that are given with a file."""
    given: Mapping[str, str] = value[3] if is_named(value) and len(value) > 3 else {}
    return given


def sync_chunks(source: Source) -> Iterator[bytes]:
    """The bytes, for the synchronous client."""
    chunks = source.chunks()
    if isinstance(chunks, AsyncIterator):
        raise RequestError(
            "an asynchronous iterable can only be sent by the asynchronous client"
        )
    return chunks


async def async_chunks(source: Source) -> AsyncIterator[bytes]:
    """The bytes, for the asynchronous client; files are read in a worker thread."""
    chunks = source.chunks()
    if isinstance(chunks, AsyncIterator):
        async for chunk in chunks:
            yield chunk
        return
    from anyio import to_thread

    def read() -> bytes | None:
        return next(chunks, None)

    while True:
        piece: bytes | None = await to_thread.run_sync(read)
        if piece is None:
            return
        yield piece
