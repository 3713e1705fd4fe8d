"""`multipart` bodies (RFC 2046, RFC 7578), streamed: no file is read as a whole."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from itertools import chain, repeat
from typing import Any
from urllib.parse import unquote

from .errors import RequestError
from .files import (
    Source,
    async_chunks,
    header_fields,
    is_file,
    is_named,
    source,
    sync_chunks,
    unpack,
)
from .forms import PLAIN, Encoding
from .responses import bare
from .values import is_list, is_mapping, json_text, kind_of, scalar


class Part:
    """One part: its header, and where its bytes come from."""

    __slots__ = ("head", "source")

    def __init__(self, head: bytes, source: Source) -> None:
        self.head = head
        self.source = source


def named(value: Any, encoding: Mapping[str, Encoding]) -> tuple[str, Source]:
    """Boundary and bytes of a form.

    A list repeats its name, an object is a JSON part, where `encoding` does not say otherwise.

    Raises:
        RequestError: the value is no object, or something in it has no form
    """
    if not is_mapping(value):
        raise RequestError(
            f"the body is a {kind_of(value)}, and an object was expected"
        )
    return _joined(
        _made(f"$.{name}", _parts(name, item, encoding.get(name, PLAIN)))
        for name, item in value.items()
    )


def placed(
    value: Any, prefix: tuple[Encoding, ...], items: Encoding
) -> tuple[str, Source]:
    """Boundary and bytes of parts without names (OpenAPI 3.2, section 4.14.5).

    Raises:
        RequestError: the value is no list, or something in it has no form
    """
    if not is_list(value):
        raise RequestError(f"the body is a {kind_of(value)}, and a list was expected")
    found = zip(value, chain(prefix, repeat(items)), strict=False)
    return _joined(
        _made(f"$[{index}]", iter((_part(None, item, how),)))
        for index, (item, how) in enumerate(found)
    )


def _made(path: str, parts: Iterator[Part]) -> list[Part]:
    try:
        return list(parts)
    except TypeError as error:
        raise RequestError(f"{path}: {error}") from error


def _parts(name: str, value: Any, how: Encoding) -> Iterator[Part]:
    if is_file(value):
        yield _file(name, value, how)
    elif how.styled:
        for pair in how.param(value).query(name):
            key, _, text = pair.partition("=")
            yield _field(unquote(key), unquote(text), how, "")
    elif is_list(value) and not how.json:
        for item in value:
            yield from _parts(name, item, how)
    else:
        yield _part(name, value, how)


def _part(name: str | None, value: Any, how: Encoding) -> Part:
    """One part of a value that is not split further."""
    if is_file(value):
        return _file(name, value, how)
    if how.json or is_mapping(value) or is_list(value):
        return _field(name, json_text(value), how, "application/json")
    return _field(name, scalar(value), how, "")


def _field(name: str | None, text: str, how: Encoding, media_type: str) -> Part:
    media_type = _chosen("" if how.styled else how.content_type, media_type)
    head = _head(name, None, media_type, how.headers)
    return Part(head, source(text.encode("utf-8")))


def _file(name: str | None, value: Any, how: Encoding) -> Part:
    filename, content, media_type = unpack(value, name or "")
    if not is_named(value) or len(value) == 2:
        media_type = _chosen(how.content_type, media_type)
    headers = {**how.headers, **header_fields(value)}
    head = _head(name, filename or None, media_type, headers)
    return Part(head, source(content))


def _chosen(content_type: str | None, guessed: str) -> str:
    """The type of a part: as guessed where the document lists it, else the first that it lists."""
    listed = [item.strip() for item in (content_type or "").split(",") if item.strip()]
    for item in listed:
        if fnmatchcase(bare(guessed), bare(item)):
            return guessed if "*" in item else item
    return next((item for item in listed if "*" not in item), guessed)


def _head(
    name: str | None, filename: str | None, media_type: str, headers: Mapping[str, str]
) -> bytes:
    lines: list[str] = []
    if name is not None:
        lines.append(f'Content-Disposition: form-data; name="{_quoted(name)}"')
    elif filename is not None:
        lines.append("Content-Disposition: attachment")
    if filename is not None:
        lines[0] += f'; filename="{_quoted(filename)}"'
    if media_type:
        lines.append(f"Content-Type: {media_type}")
    lines += [f"{key}: {value}" for key, value in headers.items()]
    if any("\r" in line or "\n" in line for line in lines):
        where = "a part" if name is None else f"the part {name!r}"
        raise RequestError(f"{where} has a line break in its header")
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8") + b"\r\n"


def _quoted(text: str) -> str:
    """A name in a header of a part (WHATWG HTML, multipart/form-data encoding algorithm)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _joined(found: Iterable[list[Part]]) -> tuple[str, Source]:
    """A boundary, and the parts with it between them."""
    parts = [part for several in found for part in several]
    boundary = secrets.token_hex(16)
    opening = f"--{boundary}\r\n".encode("ascii")
    closing = f"--{boundary}--\r\n".encode("ascii")
    replayable = all(part.source.replayable for part in parts)

    def sync() -> Iterator[bytes]:
        for part in parts:
            yield opening + part.head
            yield from sync_chunks(part.source)
            yield b"\r\n"
        yield closing

    async def later() -> AsyncIterator[bytes]:
        for part in parts:
            yield opening + part.head
            async for chunk in async_chunks(part.source):
                yield chunk
            yield b"\r\n"
        yield closing

    length = _length(parts, len(opening) + 2, len(closing))
    if any(part.source.asynchronous for part in parts):
        return boundary, Source(later, length, replayable, asynchronous=True)
    return boundary, Source(sync, length, replayable)


def _length(parts: list[Part], around: int, length: int) -> int | None:
    """The bytes of all parts, with those around each and at the end; None if one is not known."""
    for part in parts:
        if part.source.length is None:
            return None
        length += around + len(part.head) + part.source.length
    return length
