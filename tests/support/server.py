"""An HTTP/1.1 server on loopback that keeps what it is sent, byte for byte, and answers from a script.

    with Server() as server:
        server.answer(json_answer({"a": 1}), Answer(503), Answer(200, b"...", cut=1))
        ...                      # one answer for each request, in this order
        server.requests[0].body

It is written on raw sockets so that a test can see the request target as it was written, and can
send what no well-behaved server sends: half a body, nothing at all, one byte at a time.
"""

from __future__ import annotations

import contextlib
import json
import socket
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qsl, urlsplit

UNSCRIPTED = "nothing is scripted for this request"


@dataclass(frozen=True)
class Request:
    """What was received. `target` is the request target as it stood in the request line."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes
    connection: int = 0

    def header(self, name: str) -> str | None:
        """The value of a header; several are joined with a comma (RFC 9110, section 5.3)."""
        values = self.all(name)
        return ", ".join(values) if values else None

    def all(self, name: str) -> list[str]:
        return [value for key, value in self.headers if key.lower() == name.lower()]

    @property
    def line(self) -> str:
        return f"{self.method} {self.target}"

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    @property
    def query(self) -> list[tuple[str, str]]:
        return parse_qsl(urlsplit(self.target).query, keep_blank_values=True)

    @property
    def form(self) -> list[tuple[str, str]]:
        return parse_qsl(self.body.decode("ascii"), keep_blank_values=True)

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Answer:
    """What is sent back.

    delay: seconds before the first byte.
    pieces: sent as chunks instead of `body`; a number is a pause in seconds.
    cut: the connection ends after so many bytes of the body (of the pieces: after so many pieces).
    drop: the connection ends without any answer.
    """

    status: int = 200
    body: bytes = b""
    headers: tuple[tuple[str, str], ...] = ()
    reason: str = "Scripted"
    delay: float = 0
    pieces: tuple[bytes | float, ...] | None = None
    cut: int | None = None
    drop: bool = False


def json_answer(value: Any, status: int = 200, headers: tuple[tuple[str, str], ...] = (), **options: Any) -> Answer:
    """An answer with a JSON body."""
    body = json.dumps(value, ensure_ascii=False).encode()
    return Answer(status, body, (("Content-Type", "application/json"), *headers), **options)


def text_answer(text: str, status: int = 200, content_type: str = "text/html; charset=utf-8") -> Answer:
    """An answer with text, as proxies give: HTML when nothing else is said."""
    return Answer(status, text.encode(), (("Content-Type", content_type),))


def sse_answer(*pieces: bytes | float, status: int = 200) -> Answer:
    """An event stream, sent piece by piece."""
    return Answer(status, headers=(("Content-Type", "text/event-stream"),), pieces=pieces)


Handler = Callable[[Request], Answer]


@dataclass
class Server:
    """Listens on a free port of 127.0.0.1 from `__enter__` to `__exit__`.

    `handler` answers the requests that are left when the scripted answers are used up; without
    one the answer is 599 and the request stands in `unscripted`.
    """

    handler: Handler | None = None
    requests: list[Request] = field(default_factory=list)
    unscripted: list[Request] = field(default_factory=list)
    connections: int = 0

    def __post_init__(self) -> None:
        self._script: deque[Answer] = deque()
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listener.getsockname()[1]
        self.closed = False

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def lines(self) -> list[str]:
        """The request lines so far, without the version: `GET /pets?limit=1`."""
        return [request.line for request in self.requests]

    @property
    def last(self) -> Request:
        return self.requests[-1]

    def answer(self, *answers: Answer) -> Self:
        """Appends to the script."""
        self._script.extend(answers)
        return self

    def __enter__(self) -> Self:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stops listening and ends every connection: from now on the port refuses."""
        self.closed = True
        # A blocked accept does not notice close() on Linux; shutdown() wakes it.
        _shutdown(self._listener)
        self._listener.close()
        with self._lock:
            for connection in self._open:
                _shutdown(connection)

    def _accept(self) -> None:
        while not self.closed:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                number = self.connections
                self._open.add(connection)
            threading.Thread(target=self._serve, args=(connection, number), daemon=True).start()

    def _serve(self, connection: socket.socket, number: int) -> None:
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        with connection, connection.makefile("rb") as stream:
            try:
                while (request := _read(stream, number)) is not None:
                    answer = self._next(request)
                    if not _send(connection, request, answer):
                        break
            except (OSError, ValueError):
                pass
            with self._lock:
                self._open.discard(connection)

    def _next(self, request: Request) -> Answer:
        with self._lock:
            self.requests.append(request)
            if self._script:
                return self._script.popleft()
            if self.handler is None:
                self.unscripted.append(request)
                return text_answer(f"{UNSCRIPTED}: {request.line}", 599, "text/plain")
        return self.handler(request)


def _shutdown(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)


def _read(stream: Any, number: int) -> Request | None:
    """The next request, None when the client has closed."""
    line = stream.readline()
    if not line:
        return None
    method, target, _ = line.decode("latin-1").rstrip("\r\n").split(" ")
    headers: list[tuple[str, str]] = []
    while (line := stream.readline()) not in (b"\r\n", b""):
        name, _, value = line.decode("latin-1").rstrip("\r\n").partition(":")
        headers.append((name, value.strip()))
    lower = {name.lower(): value for name, value in headers}
    if lower.get("transfer-encoding") == "chunked":
        body = _read_chunks(stream)
    else:
        body = stream.read(int(lower.get("content-length", "0")))
    return Request(method, target, tuple(headers), body, number)


def _read_chunks(stream: Any) -> bytes:
    body = b""
    while size := int(stream.readline().split(b";")[0], 16):
        body += stream.read(size)
        stream.readline()
    while stream.readline() not in (b"\r\n", b""):
        pass
    return body


def _send(connection: socket.socket, request: Request, answer: Answer) -> bool:
    """Sends the answer; False when the connection has to end."""
    if answer.delay:
        time.sleep(answer.delay)
    if answer.drop:
        return False
    given = {name.lower() for name, _ in answer.headers}
    lines = [f"HTTP/1.1 {answer.status} {answer.reason}", *(f"{name}: {value}" for name, value in answer.headers)]
    if answer.pieces is not None:
        lines.append("Transfer-Encoding: chunked")
    elif "content-length" not in given and answer.status not in (204, 304):
        lines.append(f"Content-Length: {len(answer.body)}")
    connection.sendall(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
    if request.method == "HEAD":
        return True
    if answer.pieces is not None:
        return _send_pieces(connection, answer.pieces, answer.cut)
    connection.sendall(answer.body[: answer.cut])
    return answer.cut is None


def _send_pieces(connection: socket.socket, pieces: tuple[bytes | float, ...], cut: int | None) -> bool:
    for piece in pieces[:cut]:
        if isinstance(piece, bytes):
            connection.sendall(b"%x\r\n%s\r\n" % (len(piece), piece))
        else:
            time.sleep(piece)
    if cut is not None:
        return False
    connection.sendall(b"0\r\n\r\n")
    return True
