"""A download and an upload of 1 GiB over loopback: the bytes are the same, and memory stays small.

    python benchmarks/big.py [--mib 1024] [--table FILE]

A package is generated for two operations, and each of its clients runs in a process of its own
against a server in another one. It first sends and fetches one MiB, so that everything is loaded; what
its peak of resident memory grows by after that is the figure. Digests of what was sent and of what
came are compared. Exit status 1 when they differ or when memory grew by more than 20 MiB.
"""

from __future__ import annotations

import argparse
import asyncio
import hashlib
import importlib
import multiprocessing
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

MIB = 1 << 20
LIMIT = 20
"""MiB that memory may grow by."""

WHAT = ("download in pieces", "download into a file", "upload of a file", "upload of an iterator")
HEAD = """# Big bodies

Made by `python benchmarks/big.py --table benchmarks/big.md`: {mib} MiB over loopback, each row in a process of its own
that has sent and fetched one MiB before. Growth is that of its peak of resident memory, which may be {limit} MiB.

| client | what | growth | same bytes | seconds |
| --- | --- | ---: | --- | ---: |
"""
SPEC = """
openapi: 3.1.0
info: {title: Big, version: "1"}
servers: [{url: "https://big.test"}]
paths:
  /files/{mib}:
    get:
      operationId: fetch
      tags: [files]
      parameters: [{name: mib, in: path, required: true, schema: {type: integer}}]
      responses: {"200": {description: Bytes, content: {application/octet-stream: {}}}}
  /files:
    put:
      operationId: send
      tags: [files]
      requestBody: {required: true, content: {application/octet-stream: {}}}
      responses: {"200": {description: Digest, content: {text/plain: {schema: {type: string}}}}}
"""


def blocks(mib: int) -> Iterator[bytes]:
    """The bytes of a file of so many MiB, a MiB at a time; no two are the same."""
    block = bytes(range(256)) * (MIB // 256 - 1)
    for number in range(mib):
        yield number.to_bytes(256, "big") + block


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        mib = int(self.path.rpartition("/")[2])
        self.send_response(200)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(mib * MIB))
        self.end_headers()
        for block in blocks(mib):
            self.wfile.write(block)

    def do_PUT(self) -> None:
        digest = hashlib.sha256()
        for piece in self.received():
            digest.update(piece)
        text = digest.hexdigest().encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    def received(self) -> Iterator[bytes]:
        """The body, by its length or in chunks (RFC 9112, sections 6.2 and 7.1)."""
        left = self.headers.get("Content-Length")
        if left is not None:
            yield from self.read(int(left))
            return
        while size := int(self.rfile.readline(), 16):
            yield from self.read(size)
            self.rfile.readline()
        self.rfile.readline()

    def read(self, size: int) -> Iterator[bytes]:
        while size:
            piece = self.rfile.read(min(size, MIB))
            size -= len(piece)
            yield piece

    def log_message(self, *_: Any) -> None:
        """Nothing is printed."""


def serve(listener: socket.socket) -> None:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler, bind_and_activate=False)
    server.socket = listener
    server.serve_forever()


async def asynchronous(pieces: Iterator[bytes]) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


def sync_call(client: Any, what: str, file: Path, mib: int) -> str:
    """What came, or what the server says that came, as a digest."""
    if what == "upload of a file":
        return str(client.files.send(file))
    if what == "upload of an iterator":
        return str(client.files.send(blocks(mib)))
    found = hashlib.sha256()
    with client.with_stream(client.files.fetch)(mib) as download:
        if what == "download into a file":
            download.write_to(file)
            return of_file(file)
        for piece in download:
            found.update(piece)
    return found.hexdigest()


async def async_call(client: Any, what: str, file: Path, mib: int) -> str:
    """The same with the asynchronous client."""
    if what == "upload of a file":
        return str(await client.files.send(file))
    if what == "upload of an iterator":
        return str(await client.files.send(asynchronous(blocks(mib))))
    found = hashlib.sha256()
    async with client.with_stream(client.files.fetch)(mib) as download:
        if what == "download into a file":
            await download.write_to(file)
            return of_file(file)
        async for piece in download:
            found.update(piece)
    return found.hexdigest()


def of_file(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def measure(mode: str, what: str, folder: Path, url: str, mib: int, results: Any) -> None:
    """Growth of the peak in MiB, seconds and digest, from a process of its own."""
    sys.path.insert(0, str(folder))
    package = importlib.import_module("acme_big")
    small, big = folder / "small.bin", folder / "big.bin"

    def taken(started: float, before: float, digest: str) -> tuple[float, float, str]:
        return peak() - before, time.perf_counter() - started, digest

    async def run() -> tuple[float, float, str]:
        async with package.AsyncClient(base_url=url, timeout=600) as client:
            await async_call(client, what, small, 1)
            started, before = time.perf_counter(), start()
            return taken(started, before, await async_call(client, what, big, mib))

    if mode == "async":
        results.put(asyncio.run(run()))
        return
    with package.Client(base_url=url, timeout=600) as client:
        sync_call(client, what, small, 1)
        started, before = time.perf_counter(), start()
        results.put(taken(started, before, sync_call(client, what, big, mib)))


def peak() -> float:
    """Resident memory of this process at its highest, in MiB."""
    try:
        text = Path("/proc/self/status").read_text(encoding="ascii")
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return int(text.partition("VmHWM:")[2].split()[0]) / 1024


def start() -> float:
    """Begins a new peak where the system can (Linux); gives where it begins."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        pass
    return peak()


def prepare(folder: Path, mib: int) -> str:
    """The package and the files to send; gives the digest of the bytes."""
    (folder / "spec.yaml").write_text(SPEC, encoding="utf-8")
    command = [sys.executable, "-m", "sdkwright", "generate", "spec.yaml", "-o", ".", "--package", "acme-big"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    for name, size in (("small.bin", 1), ("big.bin", mib)):
        with (folder / name).open("wb") as file:
            file.writelines(blocks(size))
    return of_file(folder / "big.bin")


def main() -> int:
    parser = argparse.ArgumentParser(description="Memory of big downloads and uploads.")
    parser.add_argument("--mib", type=int, default=1024)
    parser.add_argument("--table", type=Path)
    chosen = parser.parse_args()
    context = multiprocessing.get_context("spawn")
    lines, failures = [], 0
    with tempfile.TemporaryDirectory() as name, socket.create_server(("127.0.0.1", 0)) as listener:
        folder = Path(name)
        expected = prepare(folder, chosen.mib)
        server = context.Process(target=serve, args=(listener,), daemon=True)
        server.start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        for mode in ("sync", "async"):
            for what in WHAT:
                results = context.Queue()
                client = context.Process(target=measure, args=(mode, what, folder, url, chosen.mib, results))
                client.start()
                growth, seconds, digest = results.get(timeout=900)
                client.join()
                same = digest == expected
                failures += not same or growth > LIMIT
                lines.append(f"| {mode} | {what} | {growth:.1f} MiB | {'yes' if same else 'no'} | {seconds:.1f} |")
                print(lines[-1], flush=True)
        server.terminate()
    if chosen.table:
        head = HEAD.format(mib=chosen.mib, limit=LIMIT)
        chosen.table.write_text(head + "\n".join(lines) + "\n", encoding="utf-8")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())
