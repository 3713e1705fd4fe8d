"""Server-sent events, lines and records, taken out of bytes that come in any pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_LINE_END = re.compile(rb"\r\n|\n|\r")


class Lines:
    """Splits bytes at CR, LF and CRLF, wherever the pieces were cut."""

    def __init__(self) -> None:
        self._open: list[bytes] = []
        self._after_cr = False

    def feed(self, chunk: bytes) -> list[bytes]:
        """The lines that are complete now, without their ends."""
        if self._after_cr and chunk:
            self._after_cr = False
            chunk = chunk.removeprefix(b"\n")
        if not chunk:
            return []
        self._after_cr = chunk.endswith(b"\r")
        first, *rest = _LINE_END.split(chunk)
        self._open.append(first)
        if not rest:
            return []
        lines = [b"".join(self._open), *rest[:-1]]
        self._open = [rest[-1]]
        return lines

    def end(self) -> bytes | None:
        """What follows the last line end, None when nothing does."""
        last = b"".join(self._open)
        self._open = []
        return last or None


class Records:
    """Splits a JSON text sequence at its record separators (RFC 7464, section 2)."""

    def __init__(self) -> None:
        self._open: list[bytes] = []

    def feed(self, chunk: bytes) -> list[bytes]:
        """The texts that are complete now: a separator follows, or a line ends and nothing is open."""
        *ended, rest = chunk.split(b"\x1e")
        whole: list[bytes] = []
        for piece in ended:
            whole.append(b"".join([*self._open, piece]))
            self._open = []
        self._open.append(rest)
        if rest.endswith(b"\n"):
            text = b"".join(self._open)
            if _is_json(text):
                whole.append(text)
                self._open = []
        return [text.strip() for text in whole]

    def end(self) -> bytes | None:
        """What follows the last separator, None when nothing does."""
        last = b"".join(self._open).strip()
        self._open = []
        return last or None


_CLOSING = {b"{": b"}", b"[": b"]", b'"': b'"'}


def _is_json(text: bytes) -> bool:
    import msgspec

    text = text.strip()
    if not text or text[-1:] != _CLOSING.get(text[:1], text[-1:]):
        return False
    try:
        msgspec.json.decode(text)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
    return True


@dataclass(frozen=True)
class ServerSentEvent:
    """One event (WHATWG HTML, section 9.2.6).

    Attributes:
        data: its lines, joined with LF
        event: its type
        id: the last id that the server gave, in this event or before
        retry: milliseconds to wait before reconnecting, when the server just said so
    """

    data: str
    event: str = "message"
    id: str = ""
    retry: int | None = None


class EventParser:
    """Takes bytes, gives events (WHATWG HTML, section 9.2.6)."""

    def __init__(self) -> None:
        self._lines = Lines()
        self._start = b""
        self._started = False
        self._data: list[str] = []
        self._event = ""
        self._retry: int | None = None
        self.last_id = ""
        self.retry: int | None = None

    def feed(self, chunk: bytes) -> Iterator[ServerSentEvent]:
        """The events that are complete now; one that the stream's end cuts off never is."""
        if not self._started:
            self._start += chunk
            if len(self._start) < 3 and b"\xef\xbb\xbf".startswith(self._start):
                return
            chunk = self._start.removeprefix(b"\xef\xbb\xbf")
            self._started = True
        for line in self._lines.feed(chunk):
            if line:
                self._field(line.decode("utf-8", "replace"))
            else:
                event = self._dispatch()
                if event is not None:
                    yield event

    def _field(self, line: str) -> None:
        name, _, value = line.partition(":")
        value = value.removeprefix(" ")
        match name:
            case "data":
                self._data.append(value)
            case "event":
                self._event = value
            case "id" if "\0" not in value:
                self.last_id = value
            case "retry" if value.isascii() and value.isdigit():
                self._retry = self.retry = int(value)
            case _:
                pass

    def _dispatch(self) -> ServerSentEvent | None:
        data, event, retry = self._data, self._event, self._retry
        self._data, self._event, self._retry = [], "", None
        if not data:
            return None
        return ServerSentEvent("\n".join(data), event or "message", self.last_id, retry)
