"""What the guides show is true: their programs run, their configurations load, their data is what the commands give."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright import cli, config
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics
from sdkwright.pipeline import Run
from sdkwright.report import report
from tests.support.cases import Case, write
from tests.support.server import Answer, Request, Server, json_answer, sse_answer

ROOT = Path(__file__).resolve().parents[1]
DOCUMENTS = ROOT / "tests" / "guides"
LISTED = {
    "README.md": ["sh", "python", "python", "python"],
    "docs/answers.md": ["python", "text"],
    "docs/bodies.md": ["python", "text"],
    "docs/cli.md": ["text", "text", "json"],
    "docs/configuration.md": ["yaml"],
    "docs/describe.md": ["json"],
    "docs/diagnostics.md": ["text"],
    "docs/extensions.md": ["yaml", "yaml", "yaml"],
    "docs/generated-code.md": [],
    "docs/getting-started.md": ["sh", "sh", "sh", "text", "sh"],
    "docs/parameters.md": [],
    "docs/webhooks.md": ["python", "text", "python", "python", "text"],
}
"""The blocks of every page. Those of the README and of the first guide are run by tests/test_readme.py."""


def blocks(page: str) -> list[tuple[str, str]]:
    """Language and text of every block of a page; anything after three backticks is its language."""
    return re.findall(r"^```(.*?)\n(.*?)^```$", (ROOT / page).read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)


def block(page: str, number: int) -> str:
    return blocks(page)[number][1]


def test_every_block_is_run() -> None:
    pages = ["README.md", *(path.relative_to(ROOT).as_posix() for path in sorted((ROOT / "docs").glob("*.md")))]
    assert {page: [language for language, _ in blocks(page)] for page in pages} == LISTED


# --- programs ------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the packages that the programs import."""
    folder = tmp_path_factory.mktemp("guides")
    with contextlib.chdir(DOCUMENTS):
        made = Run(PackageConfig(document="openapi.yaml")).files()
    assert made is not None
    webhooks = Case("webhooks").make().files
    assert webhooks is not None
    write(made | webhooks, folder)
    return folder


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as server:
        yield server
        assert server.unscripted == []


def run(program: str, packages: Path, server: Server) -> str:
    """What a program prints when the server of the guides is `server`."""
    environment = {**os.environ, "PYTHONPATH": str(packages)}
    program = program.replace("http://127.0.0.1:8080", server.url)
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True)
    assert ran.stderr == ""
    return ran.stdout


def test_answers(packages: Path, server: Server) -> None:
    server.answer(
        json_answer({"access_token": "one", "token_type": "bearer", "refresh_token": "second"}),
        sse_answer(b'data: {"percent": 50}\n\n', b'data: {"percent": 100}\n\n'),
        json_answer({"state": "done", "parts": "two"}),
        json_answer({"detail": "There is no job b"}, 404),
    )
    program, shown = (text for _, text in blocks("docs/answers.md"))
    assert run(program, packages, server) == shown
    assert server.lines == ["POST /token", "GET /jobs/a/progress", "GET /jobs/a", "GET /jobs/b"]


def test_bodies(packages: Path, server: Server) -> None:
    server.answer(Answer(204), Answer(204))
    program, shown = (text for _, text in blocks("docs/bodies.md"))
    assert run(program, packages, server) == ""
    assert "\n".join(map(written, server.requests)) == shown


def written(request: Request) -> str:
    """A request with its line, media type and body, without the boundary that differs each time."""
    kind, body = request.header("Content-Type") or "", request.body.decode().replace("\r\n", "\n")
    if "boundary=" in kind:
        boundary = kind.partition("boundary=")[2]
        kind, body = kind.replace(boundary, "…"), body.replace(boundary, "…")
    return f"{request.line}\nContent-Type: {kind}\n\n{body}"


def test_webhooks(packages: Path, server: Server) -> None:
    events, shown, signatures, headers, answered = (text for _, text in blocks("docs/webhooks.md"))
    assert run(events, packages, server) == shown
    assert run(signatures, packages, server) == ""
    server.answer(json_answer({"state": "done"}, headers=(("ETag", '"v7"'),)))
    assert run(headers, packages, server) == answered


# --- configuration and extensions ----------------------------------------------------------------


def test_the_configuration_loads(tmp_path: Path) -> None:
    text = block("docs/configuration.md", 0)
    (tmp_path / "sdkwright.yaml").write_text(text, encoding="utf-8")
    (package,) = yaml.safe_load(text)["packages"]
    for name in package["files"].values():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"This is {name}", encoding="utf-8")
    diagnostics = Diagnostics()
    loaded = config.load(str(tmp_path / "sdkwright.yaml"), diagnostics)
    assert list(diagnostics) == []
    assert loaded is not None and loaded.projects == (str(tmp_path),)
    (settings,) = loaded.packages
    assert settings.document == str(tmp_path / package["document"])
    assert settings.links == tuple(package["links"].items())
    assert settings.files.license == "This is LICENSE"


def test_every_key_of_the_configuration_is_documented() -> None:
    text = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    known = [item.name for kind in (config.Config, PackageConfig) for item in dataclasses.fields(kind)]
    assert sorted(re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)) == sorted(known)


def described(document: dict[str, Any], folder: Path) -> dict[str, Any]:
    """What a package of the document would offer, where nothing is wrong with the document."""
    path = folder / "openapi.yaml"
    path.write_text(yaml.safe_dump({"openapi": "3.2.0", "info": {"title": "Acme", "version": "1"}, **document}))
    run = Run(PackageConfig(document=str(path)))
    found = run.description()
    assert [item.message for item in run.diagnostics] == []
    assert found is not None
    return dict(found)


def test_extensions(tmp_path: Path) -> None:
    enum, servers, pages = (yaml.safe_load(text) for _, text in blocks("docs/extensions.md"))
    body = {
        "data": {"type": "array", "items": {"$ref": "#/components/schemas/FirmwareProtocol"}},
        "meta": {"type": "object", "properties": {"cursor": {"type": "string"}}},
    }
    answer = {"description": "All", "content": {"application/json": {"schema": {"type": "object", "properties": body}}}}
    parameter = {"name": "after", "in": "query", "schema": {"type": "string"}}
    operation = {"operationId": "list", "tags": ["things"], "parameters": [parameter], "responses": {"200": answer}}
    document = {**servers, "paths": {"/things": {"get": operation | pages}}, "components": {"schemas": enum}}
    found = described(document, tmp_path)
    (listing,) = found["operations"]
    assert listing["responses"] == {"200": {"application/json": "models.ListResponse"}}
    (enumeration,) = found["enums"]
    names = enum["FirmwareProtocol"]["x-enum-varnames"]
    assert [member["python_name"] for member in enumeration["members"]] == names
    files = Run(PackageConfig(document=str(tmp_path / "openapi.yaml"))).files()
    assert files is not None
    client, controller = (files[path].decode() for path in ("acme/client.py", "acme/controllers/things.py"))
    assert re.findall(r"Literal\[.*?\]", client) == ['Literal["staging"]'] * 2
    page = "Page[models.FirmwareProtocolEnum, models.ListResponse]"
    assert re.findall(r"\w*Page\[.*\](?=:)", controller) == [page]


# --- commands ------------------------------------------------------------------------------------


def test_every_option_of_the_commands_is_documented() -> None:
    guide = (ROOT / "docs" / "cli.md").read_text(encoding="utf-8")
    sections = re.findall(r"^## `sdkwright ((\w+).*?)(?=^## )", guide, re.MULTILINE | re.DOTALL)
    told = {name: set(re.findall(r"--\w+(?:-\w+)*", text)) for text, name in sections}
    known = {
        name: {word for option in command.params for word in option.opts if word.startswith("--")}
        for name, command in cli.cli.commands.items()
    }
    assert told == known


@pytest.mark.parametrize(
    ("page", "code"), [("docs/cli.md", "dangling-reference"), ("docs/diagnostics.md", "missing-key")]
)
def test_findings(page: str, code: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(DOCUMENTS)
    assert cli.main(["validate", "pets.yaml"]) == 1
    said = re.split(r"^(?=pets\.yaml:)", capsys.readouterr().err, flags=re.MULTILINE)
    assert [text for text in said if f"[{code}]" in text] == [block(page, 0)]


def test_describe(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert cli.main(["describe", "spec/thingspace-firmware.yaml"]) == 0
    shown = block("docs/cli.md", 1)
    assert capsys.readouterr().out[: len(shown)] == shown


def test_describe_as_json(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    assert cli.main(["describe", "spec/thingspace-firmware.yaml", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    shown = json.loads(block("docs/describe.md", 0))
    assert shown == {key: [] if isinstance(value, list) else value for key, value in found.items()}
    guide = (ROOT / "docs" / "describe.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", guide, re.MULTILINE)
    assert [word for row in rows for word in re.findall(r"\w+", row)] == list(found["operations"][0])
    other: Any = Run(PackageConfig(document=str(Case("webhooks").folder / "spec.yaml"))).description()
    told = [re.findall(r'"(\w+)"', text) for text in re.findall(r'`\{("\w+"(?:, "\w+")*)\}`', guide)]
    assert told == [
        list(item)
        for item in (
            other["webhooks"],
            other["webhooks"]["events"][0],
            found["security_schemes"][0],
            found["operations"][0]["parameters"][0],
            found["models"][0],
            found["models"][0]["fields"][0],
            found["enums"][0],
            found["enums"][0]["members"][0],
        )
    ]


def test_the_report(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    loaded = config.load("sdkwright.yaml", Diagnostics())
    assert loaded is not None
    run = Run(loaded.packages[0])
    run.files()
    (package,) = report([run])["packages"]
    (finding,) = _findings_of_a_mistake(monkeypatch)
    package |= {"items": package["items"][:1], "diagnostics": [dict.fromkeys(finding, "")]}
    shown = json.loads(block("docs/cli.md", 2))
    (told,) = shown["packages"]
    told["diagnostics"] = [dict.fromkeys(item, "") for item in told["diagnostics"]]
    assert shown == {"version": 1, "packages": [package]}


def _findings_of_a_mistake(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    monkeypatch.chdir(DOCUMENTS)
    run = Run(PackageConfig(document="pets.yaml"))
    run.files()
    found: list[dict[str, Any]] = report([run])["packages"][0]["diagnostics"][:1]
    return found
