"""A server on this machine that answers like the API of a generated package: with the examples of its document.

    python examples/local_server.py [PACKAGE FOLDER] [--port PORT]

Any credential will do. The examples are those that the package's own tests replay.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar
from urllib.parse import urlsplit

PACKAGE = Path(__file__).resolve().parents[1] / "generated" / "thingspace-firmware"


def answers(package: Path) -> dict[tuple[str, str], dict[str, Any]]:
    """What is answered to each method and path: the first example of each."""
    data = json.loads((package / "tests" / "exchanges.json").read_text(encoding="utf-8"))
    found: dict[tuple[str, str], dict[str, Any]] = {}
    for exchange in data["exchanges"]:
        found.setdefault((exchange["request"]["method"], exchange["request"]["path"]), exchange["answer"])
    return found


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    known: ClassVar[dict[tuple[str, str], dict[str, Any]]] = {}

    def answer(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", "0")))
        found = self.known.get((self.command, urlsplit(self.path).path))
        answer = found or {
            "status": 404,
            "type": "text/plain",
            "kind": "text",
            "body": "There is no example for this.\n",
        }
        body = answer.get("body")
        text = "" if "type" not in answer else body if isinstance(body, str) else json.dumps(body)
        self.send_response(answer["status"])
        if "type" in answer:
            self.send_header("Content-Type", answer["type"])
        if answer["status"] != 204:
            self.send_header("Content-Length", str(len(text.encode())))
        self.end_headers()
        self.wfile.write(text.encode())

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = answer


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("package", nargs="?", type=Path, default=PACKAGE)
    parser.add_argument("--port", type=int, default=8080)
    options = parser.parse_args(arguments)
    Handler.known = answers(options.package)
    with ThreadingHTTPServer(("127.0.0.1", options.port), Handler) as server:
        print(f"http://127.0.0.1:{server.server_port}", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            pass


if __name__ == "__main__":
    main()
