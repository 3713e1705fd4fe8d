"""Two hundred documents with a mistake each: none ends in a traceback, and every message leads to its place."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from sdkwright import messages
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Severity
from sdkwright.pipeline import Run

BASE = """\
openapi: 3.1.0
info: {title: Pets, version: '1'}
servers: [{url: 'https://pets.test'}]
tags: [{name: pets, description: Animals}]
security: [{key: []}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 1}}
        - {name: kind, in: query, schema: {$ref: '#/components/schemas/Kind'}}
      responses:
        '200':
          description: Pets
          headers: {X-Total: {schema: {type: integer}}}
          content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
        default: {$ref: '#/components/responses/Problem'}
    post:
      operationId: createPet
      tags: [pets]
      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
      responses: {'201': {description: Made}}
  /pets/{id}:
    parameters: [{$ref: '#/components/parameters/Id'}]
    get:
      operationId: getPet
      responses:
        '200': {description: A pet, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  parameters: {Id: {name: id, in: path, required: true, schema: {type: string, pattern: '^[a-z]+$'}}}
  responses: {Problem: {description: No, content: {application/json: {schema: {$ref: '#/components/schemas/Problem'}}}}}
  schemas:
    Kind: {type: string, enum: [cat, dog]}
    Pet:
      type: object
      required: [name]
      properties: {name: {type: string, pattern: '^.+$'}, kind: {$ref: '#/components/schemas/Kind'}, age: {type: integer}}
    Problem: {type: object, properties: {title: {type: string}}}
"""


@dataclass(frozen=True)
class Mistake:
    """A document and what is wrong with it."""

    what: str
    text: str


def members(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """The way to every member of a value."""
    keys = [*node] if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        yield (*path, key)
        yield from members(node[key], (*path, key))


def changed(path: tuple[str | int, ...], change: Any, key: str | None = None) -> str:
    """The base with another value at a path, with another key there, or without the member (`...`)."""
    root = copy.deepcopy(yaml.safe_load(BASE))
    holder = root
    for step in path[:-1]:
        holder = holder[step]
    if key is not None:
        holder[key] = holder.pop(path[-1])
    elif change is ...:
        del holder[path[-1]]
    else:
        holder[path[-1]] = change
    return str(yaml.safe_dump(root, sort_keys=False, width=200))


def wrong_types() -> Iterator[Mistake]:
    values: tuple[Any, ...] = (5, [5], {"a": {}}, True, None, "x y")
    for index, path in enumerate(members(yaml.safe_load(BASE))):
        texts = path[-1] in ("description", "title", "version", "name", "url") and isinstance(path[-1], str)
        value = values[index % (5 if texts else 6)]
        if path[-2:-1] not in (("enum",), ("required",)):
            yield Mistake(f"{value!r} at {'/'.join(map(str, path))}", changed(path, value))


def missing() -> Iterator[Mistake]:
    wanted = {"openapi", "info", "title", "version", "name", "in", "url", "description", "type", "responses", "Kind"}
    for path in members(yaml.safe_load(BASE)):
        optional = (path[0] == "tags" and path[-1] == "description") or ("schemas" in path and path[-1] != "Kind")
        if path[-1] in wanted and not optional and "schema" not in path:
            yield Mistake(f"no {'/'.join(map(str, path))}", changed(path, ...))


def dangling() -> Iterator[Mistake]:
    for path in members(yaml.safe_load(BASE)):
        if path[-1] == "$ref":
            for target in ("#/components/schemas/Nothing", "none.yaml#/A", "#/info/title"):
                yield Mistake(f"{target} at {'/'.join(map(str, path))}", changed(path, target))


def names() -> Iterator[Mistake]:
    for template in ("/pets/{id", "/pets/id}", "/pets/{}", "/pets/{other}", "/pets/{id}/{id}", "pets/{id}"):
        yield Mistake(f"path {template}", changed(("paths", "/pets/{id}"), None, template))
    for id in ("createPet", "listPets"):
        yield Mistake(f"second {id}", changed(("paths", "/pets/{id}", "get", "operationId"), id))
    for path in members(yaml.safe_load(BASE)):
        if path[-1] == "pattern":
            for pattern in ("([", "a{2,1}", "*"):
                yield Mistake(f"pattern {pattern}", changed(path, pattern))


def notation() -> Iterator[Mistake]:
    """Wrong indentation, and a character that is not there."""
    lines = BASE.splitlines(keepends=True)
    for index, line in enumerate(lines):
        if line.startswith("  ") and index % 2 and "A pet" not in line:  # that one stands alone below its key
            yield Mistake(f"tab in line {index + 1}", "".join([*lines[:index], "\t" + line, *lines[index + 1 :]]))
            yield Mistake(f"indentation of line {index + 1}", "".join([*lines[:index], line[1:], *lines[index + 1 :]]))
    for cut in "'{[:}]":
        at = BASE.index(cut, 600)
        yield Mistake(f"no {cut}", BASE[:at] + BASE[at + 1 :])


CORPUS = [*wrong_types(), *missing(), *dangling(), *names(), *notation()]


def test_there_are_two_hundred() -> None:
    assert len({mistake.text for mistake in CORPUS}) == len(CORPUS) >= 200


@pytest.mark.parametrize("mistake", CORPUS, ids=lambda mistake: mistake.what)
def test_every_message_leads_to_its_place(mistake: Mistake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("api.yaml").write_text(mistake.text)
    run = Run(PackageConfig(document="api.yaml"))
    assert run.api() is None
    errors = [item for item in run.diagnostics if item.severity is Severity.ERROR]
    lines = mistake.text.split("\n")
    for error in errors:
        told = messages.message(error, run.positions).split("\n")
        place = re.match(r"api\.yaml:(\d+):(\d+): error\[[a-z-]+\]: .", told[0])
        assert place is not None, told
        line, column = int(place[1]), int(place[2])
        assert told[1] == "  " + lines[line - 1].replace("\t", " ") and told[2] == " " * (column + 1) + "^", told
        pointed = error.location is not None and error.location.pointer != ""
        assert told[3:-1] == ([f"  at {error.location.pointer}"] if pointed and error.location else []), told
        assert told[-1].startswith("  hint: "), told


RECOVERABLE = [mistake for mistake in CORPUS if mistake not in [*notation()]]


@pytest.mark.parametrize("mistake", RECOVERABLE[::3], ids=lambda mistake: mistake.what)
def test_what_can_be_recovered_is(mistake: Mistake, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("api.yaml").write_text(mistake.text)
    run = Run(PackageConfig(document="api.yaml", validation="lenient"))
    api = run.api()
    if mistake.what.split()[-1] == "openapi":  # without a version there is nothing to go on with
        assert api is None
        return
    assert api is not None
    whole = yaml.safe_load(mistake.text)
    paths = whole["paths"] if isinstance(whole.get("paths"), dict) else {}
    written = [key for item in paths.values() if isinstance(item, dict) for key in item if isinstance(item[key], dict)]
    assert len(api.operations) == len(written)
    assert {item.status for item in run.diagnostics.report} <= {"full", "degraded", "skipped"}


def test_several_mistakes_are_listed_in_one_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    text = BASE.replace("title: Pets, ", "").replace("operationId: createPet", "operationId: listPets")
    text = (
        text.replace("schemas/Problem'", "schemas/Problm'")
        .replace("'^.+$'", "'(['")
        .replace("/pets/{id}:", "/pets/{id:")
    )
    Path("api.yaml").write_text(text)
    run = Run(PackageConfig(document="api.yaml"))
    assert run.api() is None
    said = [messages.message(item, run.positions).split("\n")[0] for item in run.diagnostics]
    assert said == [
        "api.yaml:34:80: error[dangling-reference]: the reference '#/components/schemas/Problm' leads nowhere: "
        "there is no 'Problm'",
        "api.yaml:2:1: error[missing-key]: 'title' is missing in 'info'",
        "api.yaml:21:7: error[duplicate-operation-id]: the operationId 'listPets' is used by GET /pets too",
        "api.yaml:26:18: error[path-parameter-unused]: the path parameter 'id' is not in the path /pets/{id",
        "api.yaml:25:3: error[path-template]: the braces in the path /pets/{id do not match",
        "api.yaml:40:41: error[bad-pattern]: not a regular expression: unterminated character set",
    ]
