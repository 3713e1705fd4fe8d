"""The case folders: generated, compared, imported, type-checked and called over loopback HTTP.

`exchanges.yaml` has `client` (keywords of the constructor; a list is a pair) and `exchanges`:

    - call: things.get("1")            # Python, after `client.`
      request: GET /things/1           # the request line; without it nothing may be sent
      headers: {X-Api-Key: secret}     # those that must be there; null: that must not
      body: {a: 1}                     # the JSON that is sent; without it none
      text: 'a: 1'                     # or the body as it is; of a multipart body with "BOUNDARY" for its boundary
                                       # and the line ends of this file; charset: of the text
      answer: {status: 200, json: {…}} # or text, or hex; headers
      value: {…}                       # what is returned, as JSON; of a stream, its items
      check: [result.a == 1]           # expressions that must be true
      raises: {class: ApiError, status: 400, message: …, body: …}  # {url}: the server's
      error: [error.status > 1]        # expressions that must be true of what is raised
      client: {…}                      # keywords for this exchange alone
"""

from __future__ import annotations

import datetime
import decimal
import importlib
import inspect
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.support import cases
from tests.support.cases import Case, Made
from tests.support.checkers import mypy, pyright
from tests.support.drivers import Driver
from tests.support.links import dangling
from tests.support.server import Answer, Server, json_answer

CASES = cases.all_cases()
EACH = pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
RUNTIME = Path(__file__).resolve().parents[1] / "templates" / "runtime"
EXCHANGES = [
    pytest.param(case, number, id=f"{case.name}-{number}-{exchange['call'][:40]}")
    for case in CASES
    for number, exchange in enumerate(case.exchanges.get("exchanges", ()))
]


def command(case: Case) -> str:
    return f"if it should be so now: python -m tests.update_cases {case.name}"


class Trees(dict[str, Made]):
    """What each case gives, made when it is asked for, and its package in a folder that is importable."""

    def __init__(self, folder: Path):
        super().__init__()
        self.folder = folder

    def __missing__(self, name: str) -> Made:
        made = self[name] = Case(name).make()
        packages = {path: content for path, content in (made.files or {}).items() if path.startswith("acme_")}
        cases.write(packages, self.folder)
        return made


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Trees]:
    trees = Trees(tmp_path_factory.mktemp("cases"))
    sys.path.insert(0, str(trees.folder))
    yield trees
    sys.path.remove(str(trees.folder))


@EACH
def test_diagnostics(case: Case, made: Trees) -> None:
    file = case.folder / "diagnostics.txt"
    expected = file.read_text(encoding="utf-8") if file.exists() else None
    assert made[case.name].said == expected, command(case)


@pytest.mark.parametrize(
    "case", [case for case in CASES if (case.folder / "report.json").exists()], ids=lambda c: c.name
)
def test_report(case: Case, made: Trees) -> None:
    assert made[case.name].report == (case.folder / "report.json").read_text(encoding="utf-8"), command(case)


@EACH
def test_tree(case: Case, made: Trees) -> None:
    expected, found = case.expected, made[case.name].compared
    differing = sorted(path for path in {*expected, *found} if expected.get(path) != found.get(path))
    for path in differing[:1]:
        assert found.get(path, b"").decode() == expected.get(path, b"").decode(), f"{path}; {command(case)}"
    assert differing == [], command(case)


def test_a_tree_has_the_runtime_as_it_is(made: Trees) -> None:
    first = next(case for case in CASES if made[case.name].files is not None)
    prefix = f"{first.module}/_runtime/"
    found = {
        path.removeprefix(prefix): content for path, content in (made[first.name].files or {}).items() if prefix in path
    }
    files = (path for path in RUNTIME.rglob("*") if path.is_file() and "__pycache__" not in path.parts)
    assert found == {path.relative_to(RUNTIME).as_posix(): path.read_bytes() for path in files}


@EACH
def test_links_lead_somewhere(case: Case, made: Trees) -> None:
    files = made[case.name].files or {}
    assert dangling({path: content.decode() for path, content in files.items()}) == []


@pytest.mark.parametrize("mode", ["sync", "asyncio"])
@pytest.mark.parametrize(("case", "number"), EXCHANGES)
def test_exchange(case: Case, number: int, mode: Any, made: Trees, server: Server) -> None:
    exchange = case.exchanges["exchanges"][number]
    assert made[case.name].files is not None
    package = importlib.import_module(case.module)
    if "answer" in exchange:
        server.answer(answer(exchange["answer"]))
    given = {**case.exchanges.get("client", {}), **exchange.get("client", {})}
    options = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    driver = Driver(mode, package, {"max_retries": 0, **options, "base_url": server.url})
    scope = {**vars(importlib.import_module(f"{case.module}.models")), **names(package), "folder": case.folder}
    try:
        result = driver.call(lambda client: whole(eval(f"client.{exchange['call']}", {**scope, "client": client})))
    except package.SdkError as error:
        if "raises" not in exchange:
            raise
        assert_raised(error, exchange["raises"], server.url)
        for expression in exchange.get("error", ()):
            assert eval(expression, {**scope, "error": error}), f"{expression}; error = {error!r}"
    else:
        assert "raises" not in exchange, result
        if "value" in exchange:
            assert exact(wire(result)) == exact(exchange["value"])
        for expression in exchange.get("check", ()):
            assert eval(expression, {**scope, "result": result}), f"{expression}; result = {result!r}"
    assert_sent(server, exchange)


def whole(value: Any) -> Any:
    """The items of a stream; anything else as it is."""

    async def later() -> Any:
        found = await value
        return [item async for item in found] if hasattr(found, "__anext__") else found

    if inspect.isawaitable(value):
        return later()
    return list(value) if hasattr(value, "__next__") else value


def names(package: ModuleType) -> dict[str, Any]:
    """What an expression of an exchange may use."""
    public = {name: getattr(package, name) for name in package.__all__}
    loaded = {name: getattr(package.models, name) for name in package.models.__all__}
    return {**loaded, **public, "datetime": datetime, "decimal": decimal, "io": io, "raised": raised}


def raised(function: Callable[..., Any], *arguments: Any) -> Exception | None:
    """The exception of a call."""
    try:
        function(*arguments)
    except Exception as error:
        return error
    return None


def answer(given: dict[str, Any]) -> Answer:
    headers = tuple(given.get("headers", {}).items())
    if "json" in given:
        return json_answer(given["json"], given.get("status", 200), headers)
    if "hex" in given:
        return Answer(given.get("status", 200), bytes.fromhex(given["hex"]), headers)
    return Answer(given.get("status", 200), given.get("text", "").encode(), headers)


def assert_sent(server: Server, exchange: dict[str, Any]) -> None:
    if "request" not in exchange:
        assert server.requests == []
        return
    (request,) = server.requests
    assert request.line == exchange["request"]
    boundary = (request.header("Content-Type") or "").partition("; boundary=")[2]
    for name, value in exchange.get("headers", {}).items():
        found = request.header(name)
        assert (found.replace(boundary, "BOUNDARY") if found and boundary else found) == value, name
    if "body" in exchange:
        assert exact(request.json()) == exact(exchange["body"])
        assert request.header("Content-Type") == "application/json"
    elif boundary:
        assert request.body.decode().replace(boundary, "BOUNDARY").replace("\r\n", "\n") == exchange["text"]
    else:
        sent = request.body.decode(exchange.get("charset", "utf-8"))
        assert sent == exchange.get("text", "")


def assert_raised(error: Any, expected: dict[str, Any], url: str) -> None:
    assert type(error).__name__ == expected["class"]
    assert str(error) == expected["message"].replace("{url}", url)
    if "status" in expected:
        assert error.status == expected["status"]
    if "body" in expected:
        assert exact(wire(error.body)) == exact(expected["body"])


def wire(value: Any) -> Any:
    """A returned value as JSON."""
    match value:
        case _ if hasattr(value, "to_dict"):
            return value.to_dict()
        case _ if hasattr(value, "raw"):
            return value.raw
        case dict():
            return {key: wire(item) for key, item in value.items()}
        case list():
            return [wire(item) for item in value]
        case bytes():
            return value.decode("latin-1")
        case _:
            return value


def exact(value: Any) -> str:
    """JSON in which `1`, `1.0` and `true` differ."""
    return json.dumps(value, sort_keys=True)


def test_type_checkers_find_nothing(made: Trees, tmp_path: Path) -> None:
    files = [made.folder / case.module for case in CASES if made[case.name].files is not None]
    for case in CASES:
        use = case.folder / "use.py"
        if use.exists():
            files.append(tmp_path / f"use_{case.name}.py")
            files[-1].write_bytes(use.read_bytes())
    assert mypy(files, [made.folder]) == []
    assert pyright(files, [made.folder], tmp_path) == []


def test_the_bytes_are_the_same_under_two_hash_seeds() -> None:
    runs = [
        subprocess.Popen(
            [sys.executable, "-m", "tests.support.cases"],
            cwd=Path(__file__).resolve().parents[1],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": "generator"},
            stdout=subprocess.PIPE,
            text=True,
        )
        for seed in ("1", "2")
    ]
    first, second = (json.loads(run.communicate()[0]) for run in runs)
    assert len(first) == len(CASES) + 1
    assert first == second
