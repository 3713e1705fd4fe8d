"""Documents and references over HTTP, from a server on loopback."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics
from sdkwright.pipeline import Run
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

SHARED = {
    "/shared/problem.yaml": "Problem: {type: object, properties: {cause: {$ref: 'parts/cause.yaml'}}}\n",
    "/shared/parts/cause.yaml": "type: object\nproperties: {of: {$ref: '../problem.yaml#/Problem'}}\n",
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
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "ftp://127.0.0.1:1/a")
            self.end_headers()
            return
        if self.path == "/garbage":
            self.wfile.write(b"garbage\r\n\r\n")
            return
        text = "x" * 5000 if self.path == "/large" else FILES.get(self.path) or SHARED.get(self.path)
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
        ("/away", "unknown url type: ftp"),
        ("/garbage", "garbage"),
        ("/a b", "url can't contain control characters. '/a b' (found at least ' ')"),
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


def test_a_target_has_one_class_by_whatever_route_it_is_reached(server: ThreadingHTTPServer, tmp_path: Path) -> None:
    problem, cause = address(server, "/shared/problem.yaml"), address(server, "/shared/parts/cause.yaml")
    answer = "responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '%s'}}}}}"
    (tmp_path / "api.yaml").write_text(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\nservers: [{url: 'https://a.test'}]\npaths:\n"
        + "".join(
            f"  /{index}: {{get: {{{answer % target}}}}}\n"
            for index, target in enumerate(
                [f"{problem}#/Problem", cause, "./parts/../parts/User.yaml", "parts/user%2Dlist.yaml#/Users"]
            )
        )
    )
    (tmp_path / "parts").mkdir()
    (tmp_path / "parts" / "User.yaml").write_text(
        f"type: object\nproperties: {{trouble: {{$ref: '{problem}#/Problem'}}, others: {{$ref: 'user-list.yaml#/Users'}}}}\n"
    )
    (tmp_path / "parts" / "user-list.yaml").write_text("Users: {type: array, items: {$ref: User.yaml}}\n")
    run = Run(PackageConfig(document=str(tmp_path / "api.yaml"), name="acme"), allow_remote=True)
    files = run.files()
    assert [item.message for item in run.diagnostics] == []
    assert files is not None
    models = sorted(path for path in files if path.startswith("acme/models/") and "__init__" not in path)
    assert models == [f"acme/models/{name}.py" for name in ("cause", "problem", "user", "users")]
    assert server.asked == [*SHARED]  # type: ignore[attr-defined]
