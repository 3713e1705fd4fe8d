"""`multipart/form-data` (RFC 7578), streamed: no file is read as a whole."""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator, Iterator, Mapping
from typing import Any

from .errors import RequestError
from .files import Source, async_chunks, is_file, is_named, source, sync_chunks, unpack
from .forms import PLAIN, Encoding
from .values import is_list, is_mapping, json_text, scalar


class Part:
    """One part: its header, and where its bytes come from."""

    __slots__ = ("head", "source")

    def __init__(self, head: bytes, source: Source) -> None:
        self.head = head
        self.source = source


def multipart(value: Any, encoding: Mapping[str, Encoding]) -> tuple[str, Source]:
    """Boundary and bytes of a form.

    A list repeats its name, an object is a JSON part, where `encoding` does not say otherwise.
    """
    boundary = secrets.token_hex(16)
    parts = [
        part
        for name, item in value.items()
        for part in _parts(name, item, encoding.get(name, PLAIN))
    ]
    return boundary, _joined(boundary.encode("ascii"), parts)


def _parts(name: str, value: Any, how: Encoding) -> Iterator[Part]:
    if is_file(value):
        yield _file(name, value, how)
    elif how.json and not how.styled:
        yield _field(name, json_text(value), how, "application/json")
    elif how.styled:
        from urllib.parse import unquote

        for pair in how.param(value).query(name):
            key, _, text = pair.partition("=")
            yield _field(unquote(key), unquote(text), how, "")
    elif is_list(value):
        for item in value:
            yield from _parts(name, item, how)
    elif is_mapping(value):
        yield _field(name, json_text(value), how, "application/json")
    else:
        yield _field(name, scalar(value), how, "")


def _field(name: str, text: str, how: Encoding, media_type: str) -> Part:
    media_type = _single(how.content_type) or media_type
    head = _head(name, None, media_type, how.headers)
    return Part(head, source(text.encode("utf-8")))


def _file(name: str, value: Any, how: Encoding) -> Part:
    filename, content, media_type = unpack(value, name)
    if not is_named(value) or len(value) == 2:
        media_type = _single(how.content_type) or media_type
    return Part(_head(name, filename, media_type, how.headers), source(content))


def _single(content_type: str | None) -> str:
    """A content type of the document, unless it is a list or a range to choose from."""
    if content_type is None or "," in content_type or "*" in content_type:
        return ""
    return content_type


def _head(
    name: str, filename: str | None, media_type: str, headers: Mapping[str, str]
) -> bytes:
    lines = [f'Content-Disposition: form-data; name="{_quoted(name)}"']
    if filename is not None:
        lines[0] += f'; filename="{_quoted(filename)}"'
    if media_type:
        lines.append(f"Content-Type: {media_type}")
    lines += [f"{key}: {value}" for key, value in headers.items()]
    if any("\r" in line or "\n" in line for line in lines):
        raise RequestError(f"the part {name!r} has a line break in its header")
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n"


def _quoted(text: str) -> str:
    """A name in a header of a part (WHATWG HTML, multipart/form-data encoding algorithm)."""
    return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


def _joined(boundary: bytes, parts: list[Part]) -> Source:
    opening = b"--" + boundary + b"\r\n"
    closing = b"--" + boundary + b"--\r\n"
    length: int | None = len(closing)
    for part in parts:
        if part.source.length is None:
            length = None
            break
        assert length is not None
        length += len(opening) + len(part.head) + part.source.length + 2
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

    if any(part.source.asynchronous for part in parts):
        return Source(later, length, replayable, asynchronous=True)
    return Source(sync, length, replayable)
