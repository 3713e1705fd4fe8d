"""Documents and references over HTTP, from a server on loopback."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from sdkwright.diagnostics import Diagnostics
from sdkwright.source import load
from sdkwright.source.fetch import Fetcher

from .conftest import Write

FILES = {
    "/api/openapi.yaml": "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
    "components: {schemas: {A: {$ref: 'parts/a.yaml'}, B: {$ref: '/other/b.json#/B'}}}\n",
    "/api/parts/a.yaml": "$ref: b.yaml#/B\n",
    "/api/parts/b.yaml": "B: {type: string}\n",
    "/other/b.json": '{"B": {"type": "integer"}}',
}


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        if self.path == "/slow":
            self.send_response(200)
            self.end_headers()
            for _ in range(20):
                self.wfile.write(b" ")
                time.sleep(0.05)
            return
        text = "x" * 5000 if self.path == "/large" else FILES.get(self.path)
        self.send_response(200 if text else 404)
        self.end_headers()
        self.wfile.write((text or "").encode())

    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.block_on_close = False
    server.asked = []  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def address(server: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}{path}"


def test_a_document_from_a_url_with_its_neighbours(server: ThreadingHTTPServer) -> None:
    diagnostics = Diagnostics()
    document = load(address(server, "/api/openapi.yaml"), diagnostics, allow_remote=True)
    assert document is not None
    found = {}
    for _ in range(2):
        for name, node in document.root["components"]["schemas"].items():
            target = document.resolve(node)
            assert target is not None
            found[name] = (target.id, target.node)
    assert found == {
        "A": ("parts/b.yaml#/B", {"type": "string"}),
        "B": ("../other/b.json#/B", {"type": "integer"}),
    }
    assert [*diagnostics] == []
    assert server.asked == [*FILES]  # type: ignore[attr-defined]


def test_a_url_that_the_user_names_needs_no_permission(server: ThreadingHTTPServer) -> None:
    diagnostics = Diagnostics()
    document = load(address(server, "/api/openapi.yaml"), diagnostics)
    assert document is not None
    assert document.resolve(document.root["components"]["schemas"]["A"]) is None
    url = address(server, "/api/parts/a.yaml")
    assert [item.message for item in diagnostics] == [f"{url} is not read, because reading from the network is off"]


def test_a_document_that_is_not_there_is_an_error_with_leniency_too(server: ThreadingHTTPServer) -> None:
    diagnostics = Diagnostics(lenient=True)
    url = address(server, "/none")
    assert load(url, diagnostics) is None
    assert diagnostics.failed
    assert [item.message for item in diagnostics] == [f"{url} cannot be read: the server answered 404"]


def test_nothing_is_asked_unless_it_is_allowed(server: ThreadingHTTPServer, write: Write) -> None:
    url = address(server, "/other/b.json")
    diagnostics = Diagnostics()
    document = load(
        write(
            "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
            f"components: {{schemas: {{A: {{$ref: '{url}#/B'}}}}}}\n"
        ),
        diagnostics,
    )
    assert document is not None
    assert document.resolve(document.root["components"]["schemas"]["A"]) is None
    assert [item.message for item in diagnostics] == [f"{url} is not read, because reading from the network is off"]
    assert server.asked == []  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none", "the server answered 404"),
        ("/large", "it is larger than 1,000 bytes"),
        ("/slow", "it took more than 0.2 seconds"),
    ],
)
def test_limits(server: ThreadingHTTPServer, path: str, reason: str) -> None:
    from sdkwright.diagnostics import Location

    diagnostics = Diagnostics()
    url = address(server, path)
    fetcher = Fetcher(allowed=True, max_bytes=1000, max_seconds=0.2)
    assert fetcher.fetch(url, Location("api.yaml", "/a/$ref"), diagnostics) is None
    assert [item.message for item in diagnostics] == [f"{url} cannot be read: {reason}"]


def test_other_schemes_are_refused() -> None:
    from sdkwright.diagnostics import Location

    diagnostics = Diagnostics()
    assert Fetcher(allowed=True).fetch("ftp://none.test/a", Location("api.yaml", "/a"), diagnostics) is None
    assert [item.message for item in diagnostics] == [
        "ftp://none.test/a cannot be read: only http and https are supported"
    ]
