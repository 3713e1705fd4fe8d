"""Calls against Prism, a server that validates every request and makes its answers from the document.

    python benchmarks/prism.py [--prism PROGRAM] [--table FILE]

Prism (npm, `@stoplight/prism-cli`) is nobody's here. It is installed under build/ unless `--prism`
names it. For each document the package is generated, and the calls of the package's own tests,
which are the document's examples, are made with both clients. Violations that Prism reports, and
answers that the strict client does not take, are counted. Exit status 1 when there are any.

The documents are looked for in `../shared/corpus`, or where SDKWRIGHT_CORPUS says.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
import runpy
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from wirecheck import CORPUS, DOCUMENTS, ROOT, sdkwright

NAMES = ("petstore-expanded", "museum")
PACKAGE = "@stoplight/prism-cli@5"
HEAD = """# Prism

Made by `make prism`: the calls of each package's own tests, which are the examples of its document, against
{version} as a validating server, with both clients in strict mode. A violation is what Prism says about a request.

| document | client | operations | calls | violations | answers not taken |
| --- | --- | ---: | ---: | ---: | ---: |
"""


def program(given: str | None, work: Path) -> str:
    """Where Prism is; it is installed when it is nowhere."""
    if given:
        return given
    found = work / "node_modules" / ".bin" / "prism"
    if not found.exists():
        npm = shutil.which("npm")
        if npm is None:
            raise SystemExit("there is no npm to install Prism with: nothing was run")
        subprocess.run([npm, "install", "--no-audit", "--no-fund", "--prefix", str(work), PACKAGE], check=True)
    return str(found)


@contextmanager
def serving(prism: str, document: Path) -> Iterator[str]:
    """Prism as a server of the document on a free port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    command = [prism, "mock", "--errors", "--host", "127.0.0.1", "--port", str(port), str(document)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(300):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        else:
            raise SystemExit(f"Prism did not start: {' '.join(command)}")
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait()


def violations(response: Any) -> list[str]:
    """What Prism says about a request: in a header, or as the answer (RFC 9457)."""
    found = [item["message"] for item in json.loads(response.headers.get("sl-violations", "[]"))]
    if response.status >= 400 and "stoplight" in response.text:
        found.append(response.text)
    return found


def run(mode: str, package: Any, calls: dict[str, Any], bodies: dict[str, Any], options: dict[str, Any]) -> list[str]:
    """Makes every call; gives a line for each violation and for each answer that was not taken."""
    lines: list[str] = []

    def noticed(response: Any) -> None:
        if response.status_code < 400 and "sl-violations" in response.headers:
            lines.append(f"{response.url}: violation: {response.headers['sl-violations']}")

    def judged(name: str, error: Any) -> None:
        response = getattr(error, "response", None)
        said = violations(response) if response is not None else []
        lines.extend(f"{name}: violation: {text}" for text in said)
        if not said:
            lines.append(f"{name}: answer: {error}")

    async def asynchronous() -> None:
        async with package.AsyncClient(**options) as client:
            client.hooks.after_response(noticed)
            for name, call in calls.items():
                try:
                    await call(client, bodies[name])
                except package.SdkError as error:
                    judged(name, error)

    if mode == "async":
        asyncio.run(asynchronous())
        return lines
    with package.Client(**options) as client:
        client.hooks.after_response(noticed)
        for name, call in calls.items():
            try:
                call(client, bodies[name])
            except package.SdkError as error:
                judged(name, error)
    return lines


def check(name: str, prism: str, work: Path) -> Iterator[tuple[str, list[str]]]:
    """A row of the table for each client, with what was found."""
    document, folder = CORPUS / DOCUMENTS[name], work / name
    sdkwright("generate", document, "-o", folder, "--lenient")
    described = json.loads(sdkwright("describe", document, "--json", "--lenient"))
    calls = runpy.run_path(str(folder / "tests" / "calls.py"))["CALLS"]
    exchanges = json.loads((folder / "tests" / "exchanges.json").read_text(encoding="utf-8"))["exchanges"]
    bodies = {item["name"]: item["request"].get("body") for item in exchanges}
    called = {" ".join(call.split()[:1]) for call in calls}
    sys.path.insert(0, str(folder))
    package = importlib.import_module(described["package"])
    basic = {"basic": ("user", "password")}
    options: dict[str, Any] = {
        item["python_name"]: basic.get(item["scheme"], "secret") for item in described["security_schemes"]
    }
    for mode in ("sync", "async"):
        with serving(prism, document) as url:
            found = run(mode, package, calls, bodies, {**options, "base_url": url, "strict": True, "max_retries": 0})
        wrong = sum(": violation: " in line for line in found)
        cells = [f"{len(called)} of {len(described['operations'])}", len(calls), wrong, len(found) - wrong]
        yield f"| {name} | {mode} | " + " | ".join(map(str, cells)) + " |", found


def main() -> int:
    parser = argparse.ArgumentParser(description="Generated clients against Prism.")
    parser.add_argument("--prism", help="the program; default: installed under build/prism")
    parser.add_argument("--table", type=Path)
    chosen = parser.parse_args()
    if not CORPUS.is_dir():
        print(f"no corpus at {CORPUS}: nothing was run")
        return 0
    work = ROOT / "build" / "prism"
    work.mkdir(parents=True, exist_ok=True)
    prism = program(chosen.prism, work)
    version = subprocess.run([prism, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    rows, found = [], []
    for name in NAMES:
        for line, wrong in check(name, prism, work):
            print(line, *wrong, sep="\n", flush=True)
            rows.append(line)
            found += wrong
    if chosen.table:
        text = HEAD.format(version=f"Prism {version}") + "\n".join(rows) + "\n"
        chosen.table.write_text(text, encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
