"""A call of a generated package against the same call with bare httpx2, over loopback.

    python benchmarks/calls.py [--calls 3000] [--rounds 7]

Both get the same small JSON answer from the same server, which runs in a process of its own, in
turns; the bare call is `Client.get(url).json()`. Printed is the median of the rounds, in
microseconds of this process outside of the kernel, and the ratio: below 1 the package is faster.
"""

from __future__ import annotations

import argparse
import asyncio
import multiprocessing
import resource
import socket
import statistics
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
SURFACE = ROOT / "tests" / "surface"

BODY = b'{"kind":"cat","name":"Tom","born":"2020-01-01","seenAt":"2024-05-06T07:08:09Z","livesLeft":7}'
ANSWER = (b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(BODY)) + BODY


def serve(listener: socket.socket) -> None:
    """Answers every request alike; a request ends with an empty line."""

    async def talk(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            while True:
                await reader.readuntil(b"\r\n\r\n")
                writer.write(ANSWER)
        except (asyncio.IncompleteReadError, ConnectionError):
            writer.close()

    async def main() -> None:
        server = await asyncio.start_server(talk, sock=listener)
        await server.serve_forever()

    asyncio.run(main())


def timed(run: Callable[[int], Any], calls: int) -> float:
    started = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    run(calls)
    return (resource.getrusage(resource.RUSAGE_SELF).ru_utime - started) / calls * 1e6


def compare(title: str, bare: Callable[[int], Any], ours: Callable[[int], Any], calls: int, rounds: int) -> None:
    """Both in turns, so that a busy machine slows both."""
    bare(200), ours(200)
    pairs = [(timed(bare, calls), timed(ours, calls)) for _ in range(rounds)]
    first, second = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(mine / theirs for theirs, mine in pairs)
    print(f"{title:<28} bare {first:7.1f} µs   package {second:7.1f} µs   ratio {ratio:.2f}")


def sync_pair(url: str) -> tuple[Callable[[int], Any], Callable[[int], Any]]:
    import acme
    import httpx2

    bare, client = httpx2.Client(), acme.Client(acme_oauth="oauth", session="session", base_url=url)
    headers = {"Authorization": "Bearer oauth", "X-Session": "session"}

    def theirs(calls: int) -> None:
        for number in range(calls):
            bare.get(f"{url}/pets/{number}", headers=headers).json()

    def ours(calls: int) -> None:
        for number in range(calls):
            client.pets.get(number)

    return theirs, ours


def threads_pair(url: str) -> tuple[Callable[[int], Any], Callable[[int], Any]]:
    theirs, ours = sync_pair(url)

    def spread(run: Callable[[int], Any]) -> Callable[[int], Any]:
        def made(calls: int) -> None:
            with ThreadPoolExecutor(8) as pool:
                list(pool.map(run, [calls // 8] * 8))

        return made

    return spread(theirs), spread(ours)


def async_pair(url: str) -> tuple[Callable[[int], Any], Callable[[int], Any]]:
    import acme
    import httpx2

    async def theirs(calls: int) -> None:
        async with httpx2.AsyncClient() as bare:
            for number in range(calls):
                (await bare.get(f"{url}/pets/{number}")).json()

    async def ours(calls: int) -> None:
        async with acme.AsyncClient(acme_oauth="oauth", session="session", base_url=url) as client:
            for number in range(calls):
                await client.pets.delete(number)

    return lambda calls: asyncio.run(theirs(calls)), lambda calls: asyncio.run(ours(calls))


def main() -> None:
    parser = argparse.ArgumentParser(description="Compare calls of a generated package with bare httpx2.")
    parser.add_argument("--calls", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=7)
    options = parser.parse_args()
    runtime = SURFACE / "acme" / "_runtime"
    if not runtime.exists():
        runtime.symlink_to(ROOT / "templates" / "runtime", target_is_directory=True)
    sys.path.insert(0, str(SURFACE))
    listener = socket.create_server(("127.0.0.1", 0))
    url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    server = multiprocessing.get_context("fork").Process(target=serve, args=(listener,), daemon=True)
    server.start()
    try:
        for title, pair in (("GET", sync_pair), ("GET in 8 threads", threads_pair), ("GET, asynchronous", async_pair)):
            compare(title, *pair(url), options.calls, options.rounds)
    finally:
        server.terminate()


if __name__ == "__main__":
    main()
