"""A server on loopback that keeps the last request and gives one answer."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self
from urllib.parse import parse_qsl, unquote, urlsplit


class Server(ThreadingHTTPServer):
    """Listens on a free port from `__enter__` on.

    Set `status`, `content_type` and `content` to say how it answers.
    """

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.status = 200
        self.content_type: str | None = None
        self.content = b""
        self.method = self.path = self.sent_type = ""
        self.query: list[list[str]] = []
        self.body = b""

    def __enter__(self) -> Self:
        threading.Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *error: object) -> None:
        self.shutdown()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def answer(self) -> None:
        server, target = self.server, urlsplit(self.path)
        server.method, server.path = self.command, unquote(target.path)
        query = parse_qsl(target.query, keep_blank_values=True)
        server.query = [[name, value] for name, value in query]
        server.sent_type = self.headers.get("Content-Type", "").partition(";")[0]
        server.body = self.read()
        self.send_response(server.status)
        if server.content_type is not None:
            self.send_header("Content-Type", server.content_type)
        if server.status != 204:
            self.send_header("Content-Length", str(len(server.content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(server.content)

    def read(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "").lower() != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length", "0")))
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def __getattr__(self, name: str) -> Any:
        if name.startswith("do_"):
            return self.answer
        raise AttributeError(name)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing is printed."""
