"""Which operations the configuration keeps, and what goes with them."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest

from sdkwright import config, ir
from sdkwright.config import Filter, PackageConfig
from sdkwright.diagnostics import Diagnostics, Severity
from sdkwright.pipeline import Run
from sdkwright.pruning import prune
from sdkwright.subset import UNNEEDED

CASE = Path(__file__).parent / "cases" / "subset"

SPEC = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: https://shop.example}]
tags: [{name: pets}, {name: users}]
paths:
  /pets:
    get: {operationId: listPets, tags: [pets], responses: {"200": {$ref: "#/components/responses/Pets"}}}
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    delete: {operationId: deletePet, tags: [pets], x-public: false, responses: {"204": {description: Gone}}}
  /users:
    get: {operationId: listUsers, tags: [users], x-public: true, responses: {"200": {$ref: "#/components/responses/Users"}}}
components:
  responses:
    Pets: {description: Pets, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}
    Users: {description: Users, content: {application/json: {schema: {$ref: "#/components/schemas/User"}}}}
  schemas:
    Pet: {type: object, properties: {owner: {$ref: "#/components/schemas/Owner"}, kind: {enum: [cat, dog]}}}
    Owner: {type: object, properties: {pets: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
    User: {type: object, properties: {name: {type: string}}}
"""


def part(folder: Path, include: Filter = Filter(), exclude: Filter = Filter()) -> tuple[ir.Api, list[str]]:
    (folder / "shop.yaml").write_text(SPEC)
    run = Run(PackageConfig(document=str(folder / "shop.yaml"), include=include, exclude=exclude))
    api = run.api()
    assert api is not None, run.diagnostics.items
    return api, [f"{item.severity.value}[{item.code}]: {item.message}" for item in run.diagnostics]


@pytest.mark.parametrize(
    ("include", "exclude", "kept"),
    [
        (Filter(), Filter(), ["listPets", "deletePet", "listUsers"]),
        (Filter(tags=("pets",)), Filter(), ["listPets", "deletePet"]),
        (Filter(paths=("/pets/*",)), Filter(), ["deletePet"]),
        (Filter(paths=("/*",)), Filter(operations=("deletePet",)), ["listPets", "listUsers"]),
        (Filter(extensions=("x-public",)), Filter(), ["listUsers"]),
        (Filter(), Filter(tags=("pets",)), ["listUsers"]),
        (Filter(tags=("users",), operations=("deletePet",)), Filter(), ["deletePet", "listUsers"]),
    ],
)
def test_operations(include: Filter, exclude: Filter, kept: list[str], tmp_path: Path) -> None:
    api, said = part(tmp_path, include, exclude)
    assert [item.operation_id for item in api.operations] == kept
    left = 3 - len(kept)
    assert said == ([f"note[filter]: The configuration leaves out {left} of 3 operations"] if left else [])


def test_what_is_no_longer_needed_goes_too(tmp_path: Path) -> None:
    whole, _ = part(tmp_path)
    pets, _ = part(tmp_path, Filter(operations=("listPets",)))
    users, _ = part(tmp_path, Filter(tags=("users",)))
    assert set(whole.declarations) == {*pets.declarations, *users.declarations}
    assert [item.name for item in users.declarations.values()] == ["User"]
    assert {item.name for item in pets.declarations.values()} == {"Pet", "Owner", None}
    assert [tag.name for tag in users.tags] == ["users"]


BROKEN = """\
openapi: 3.0.3
info: {title: Shop, version: "1"}
servers: [{url: https://shop.example}]
paths:
  /old/{id}:
    get: {operationId: list, tags: [old], responses: {"200": {$ref: "#/components/responses/Old"}}}
    put: {operationId: put, tags: [old], parameters: [{name: q, in: nowhere, schema: {$ref: "#/components/schemas/No"}}], responses: {"204": {description: Done}}}
  /pets:
    get: {operationId: list, responses: {"200": {description: Pets, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}}}
  /broken: {summary: 3}
  /fine:
    get: {operationId: fine, responses: {"204": {description: Done}}}
components:
  responses:
    Old: {description: 4, content: {application/json: {schema: {$ref: "#/components/schemas/Old"}}}}
  schemas:
    Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
    Cat: {allOf: [{$ref: "#/components/schemas/Pet"}, {type: object, properties: {age: {type: intt}}}]}
    Old: {type: object, properties: {name: {type: string, pattern: "(a"}}}
"""
OLD_PUT = {"/paths/~1old~1{id}/put/parameters/0/schema/$ref", "/paths/~1old~1{id}/put/parameters/0/in"}
OLD_PUT |= {"/paths/~1old~1{id}/put"}
OLD_GET = {"/paths/~1old~1{id}/get", "/components/responses/Old/description"}
OLD_GET |= {"/components/schemas/Old/properties/name/pattern"}
FIRST, SECOND = "/paths/~1old~1{id}/get/operationId", "/paths/~1pets/get/operationId"
PETS = {"/components/schemas/Cat/allOf/1/properties/age/type"}
BARE = {"/paths/~1broken/summary"}


@pytest.mark.parametrize(
    ("include", "exclude", "errors", "notes"),
    [
        (Filter(), Filter(), OLD_PUT | OLD_GET | PETS | BARE | {SECOND}, set[str]()),
        (Filter(), Filter(operations=("put",)), OLD_GET | PETS | BARE | {SECOND}, OLD_PUT),
        (Filter(), Filter(tags=("old",)), PETS | BARE, OLD_PUT | OLD_GET | {FIRST}),
        (Filter(), Filter(paths=("/old/*", "/broken")), PETS, OLD_PUT | OLD_GET | BARE | {FIRST}),
        (Filter(), Filter(paths=("/pets", "/broken")), OLD_PUT | OLD_GET, PETS | BARE | {SECOND}),
        (Filter(operations=("fine",)), Filter(), set[str](), OLD_PUT | OLD_GET | PETS | BARE | {SECOND}),
    ],
)
def test_mistakes_in_what_is_left_out_are_notes(
    include: Filter, exclude: Filter, errors: set[str], notes: set[str], tmp_path: Path
) -> None:
    (tmp_path / "broken.yaml").write_text(BROKEN)
    run = Run(PackageConfig(document=str(tmp_path / "broken.yaml"), include=include, exclude=exclude))
    assert (run.api() is None) == bool(errors)
    places = [(item.severity, item.location.pointer) for item in run.diagnostics if item.location is not None]
    first = places[: len(errors) + len(notes)]
    assert sorted(pointer for severity, pointer in first if severity is Severity.ERROR) == sorted(errors)
    assert sorted(pointer for severity, pointer in first if severity is Severity.NOTE) == sorted(notes)
    assert len(run.diagnostics.mistakes) == len(errors)


def test_words_that_fit_nothing(tmp_path: Path) -> None:
    _, said = part(tmp_path, Filter(tags=("pets", "cats")), Filter(paths=("/none",)))
    assert said == [
        "warning[filter-unmatched]: No operation fits `cats` of `include`",
        "warning[filter-unmatched]: No operation fits `/none` of `exclude`",
        "note[filter]: The configuration leaves out 1 of 3 operations",
    ]


@pytest.mark.parametrize(
    ("include", "exclude"),
    [
        (Filter(tags=("pets",)), Filter()),
        (Filter(paths=("/*",)), Filter(operations=("deletePet",))),
        (Filter(extensions=("x-public",)), Filter()),
        (Filter(), Filter(tags=("pets",))),
        (Filter(paths=("/nowhere",)), Filter()),
    ],
)
def test_a_bundle_is_the_same_part(include: Filter, exclude: Filter, tmp_path: Path) -> None:
    api, said = part(tmp_path, include, exclude)
    settings = PackageConfig(document=str(tmp_path / "shop.yaml"), include=include, exclude=exclude)
    run = Run(settings)
    made = run.bundle(None)
    assert made is not None
    assert [f"{item.severity.value}[{item.code}]: {item.message}" for item in run.diagnostics] == said
    (tmp_path / "bundled.json").write_text(json.dumps(made))
    again = Run(PackageConfig(document=str(tmp_path / "bundled.json"))).api()
    assert again == api


def test_the_report_says_what_is_left_out_and_why() -> None:
    with contextlib.chdir(CASE):
        run = Run(settings())
        assert run.api() is not None
    said = [(item.kind, item.location.pointer, item.reason) for item in run.diagnostics.report if item.reason]
    assert {item.status for item in run.diagnostics.report} == {"full", "excluded"}
    assert said == [
        ("operation", "/paths/~1pets~1{id}/delete", "`exclude` of the configuration names `deletePet`"),
        ("response", "/paths/~1pets~1{id}/delete/responses/204", UNNEEDED),
        ("response", "/components/responses/Busy", UNNEEDED),
        ("parameter", "/components/parameters/Reason", UNNEEDED),
        ("operation", "/paths/~1admin~1pets~1audit/get", "`exclude` of the configuration names `/admin/*`"),
        ("response", "/paths/~1admin~1pets~1audit/get/responses/200", UNNEEDED),
        ("operation", "/paths/~1admin~1users/get", "`include` of the configuration does not choose it"),
        ("response", "/paths/~1admin~1users/get/responses/200", UNNEEDED),
        ("operation", "/webhooks/userGone/post", "`include` of the configuration does not choose it"),
        ("response", "/webhooks/userGone/post/responses/204", UNNEEDED),
        ("body", "/webhooks/userGone/post/requestBody", UNNEEDED),
        ("schema", "/components/schemas/Reason", UNNEEDED),
        ("schema", "/components/schemas/Queue", UNNEEDED),
        ("schema", "/components/schemas/Audit", UNNEEDED),
        ("schema", "/components/schemas/User", UNNEEDED),
    ]


def test_a_bundle_has_security_schemes_and_children_of_a_discriminator(tmp_path: Path) -> None:
    with contextlib.chdir(CASE):
        made, api = Run(settings()).bundle(None), Run(settings()).api()
    (tmp_path / "bundled.json").write_text(json.dumps(made))
    assert Run(PackageConfig(document=str(tmp_path / "bundled.json"))).api() == api
    assert api is not None
    assert [item.name for item in api.security_schemes] == ["key"]
    assert [item.name for item in api.declarations.values()] == ["Id", "Problem", "Pet", "Cat", "Toy", None]


def settings() -> PackageConfig:
    loaded = config.load("sdkwright.yaml", Diagnostics())
    assert loaded is not None
    return loaded.packages[0]


def test_a_part_of_a_shared_path_item_is_written_out() -> None:
    get = {"tags": ["a"], "responses": {"200": {"$ref": "#/components/responses/A"}}}
    document = {
        "openapi": "3.1.1",
        "paths": {"/a": {"$ref": "#/components/pathItems/P"}, "/b": {"get": {"tags": ["b"]}}, "/c": {}},
        "webhooks": {
            "w": {"post": {"tags": ["a"], "responses": {"200": {"$ref": "#/components/responses/W"}}}},
            "v": {"post": {"responses": {"200": {"$ref": "#/components/responses/B"}}}},
        },
        "components": {
            "pathItems": {"P": {"get": get, "additionalOperations": {"COPY": {"tags": ["b"]}}}},
            "responses": {"A": {"description": "a"}, "B": {"description": "b"}, "W": {"description": "w"}},
            "securitySchemes": {"k": {"type": "http", "scheme": "basic"}},
        },
    }
    made = prune(document, PackageConfig(document="", include=Filter(tags=("a",))), Diagnostics())
    assert made == {
        "openapi": "3.1.1",
        "paths": {"/a": {"get": get}, "/c": {}},
        "webhooks": {"w": {"post": {"tags": ["a"], "responses": {"200": {"$ref": "#/components/responses/W"}}}}},
        "components": {"responses": {"A": {"description": "a"}, "W": {"description": "w"}}},
    }


def test_a_bundle_of_tags_that_are_none() -> None:
    get = {"tags": [["a"], {}, "a"]}
    document = {"paths": {"/a": {"get": get}}, "tags": [{"name": ["a"]}, "a", {"name": "a", "parent": ["b"]}]}
    made = prune(document, PackageConfig(document="", include=Filter(tags=("a",))), Diagnostics())
    assert made == {"paths": {"/a": {"get": get}}, "tags": [{"name": "a", "parent": ["b"]}]}
