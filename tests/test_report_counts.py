"""What a document holds is what the report tells, counted on the document as it is written.

This knows OpenAPI and nothing of the parser: it reads the files of a case as plain YAML, follows references
itself, and lists the places of operations, parameters, bodies, responses, headers, schemas, and of the keywords
of JSON Schema that no type expresses.
"""

from __future__ import annotations

import contextlib
from collections import Counter
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import unquote

import pytest
import yaml

from sdkwright.diagnostics import Diagnostics
from sdkwright.pipeline import Run
from tests.support import cases
from tests.support.cases import Case

METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
KEYWORDS = {"not", "if", "then", "else", "dependentSchemas", "dependentRequired", "propertyNames", "contains"}
KEYWORDS |= {"minContains", "maxContains", "contentSchema", "links"}
ONE = {"items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems"}
LISTS, MAPS = {"allOf", "oneOf", "anyOf", "prefixItems"}, {"properties", "patternProperties", "$defs"}
KINDS = ("operation", "parameter", "body", "response", "header")


class Place(NamedTuple):
    file: str
    pointer: str
    node: Any

    def at(self, *keys: str | int) -> Place:
        node = self.node
        for key in keys:
            node = node[key]
        tail = "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in keys)
        return Place(self.file, self.pointer + tail, node)

    def below(self, key: str) -> list[Place]:
        """The members of a mapping, but for extensions, or of a list."""
        found = self.node.get(key) if isinstance(self.node, dict) else None
        keys = found if isinstance(found, dict) else range(len(found or ()))
        return [self.at(key, one) for one in keys if not str(one).startswith("x-")]


class Document:
    """The places of a document, each with its kind."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files: dict[str, Any] = {}
        self.found: dict[tuple[str, str, str], None] = {}
        self.schemas: set[tuple[str, str]] = set()
        root = self.file("spec.yaml")
        for section in ("paths", "webhooks"):
            for item in root.below(section):
                self.item(item)
        self.components(root.at("components") if "components" in root.node else Place("spec.yaml", "", {}))

    def file(self, name: str) -> Place:
        if name not in self.files:
            self.files[name] = yaml.safe_load((self.folder / name).read_text(encoding="utf-8"))
        return Place(name, "", self.files[name])

    def follow(self, place: Place) -> Place:
        while isinstance(place.node, dict) and isinstance(place.node.get("$ref"), str):
            file, _, pointer = place.node["$ref"].partition("#")
            place = self.file(file or place.file)
            for token in unquote(pointer).split("/")[1:]:
                key: str | int = token.replace("~1", "/").replace("~0", "~")
                place = place.at(int(key) if isinstance(place.node, list) else key)
        return place

    def add(self, kind: str, place: Place) -> None:
        self.found[kind, place.file, place.pointer] = None

    def components(self, components: Place) -> None:
        for schema in components.below("schemas"):
            self.add("component", schema)
            self.schema(schema)
        for section, kind in (("parameters", "parameter"), ("requestBodies", "body"), ("responses", "response")):
            for place in components.below(section):
                self.add(kind, self.follow(place))
        for place in components.below("headers"):
            self.add("header", self.follow(place))
        for place in components.below("links"):
            self.add("keyword", place)
        for item in components.below("pathItems"):
            self.operations(item, only=True)
        for callback in components.below("callbacks"):
            for key in callback.node:
                self.operations(callback.at(key), only=True)

    def item(self, place: Place) -> None:
        place = self.follow(place)
        for parameter in place.below("parameters"):
            self.parameter(parameter)
        self.operations(place, only=False)

    def operations(self, item: Place, only: bool) -> None:
        operations = [item.at(key) for key in item.node if key in METHODS] + item.below("additionalOperations")
        for operation in operations:
            self.add("operation", operation)
            if not only:
                self.operation(operation)

    def operation(self, operation: Place) -> None:
        for parameter in operation.below("parameters"):
            self.parameter(parameter)
        if "requestBody" in operation.node:
            body = self.follow(operation.at("requestBody"))
            self.add("body", body)
            self.content(body)
        for response in map(self.follow, operation.below("responses")):
            self.add("response", response)
            self.headers(response)
            self.content(response)
            if response.node.get("links"):
                self.add("keyword", response.at("links"))
        for callback in map(self.follow, operation.below("callbacks")):
            for key in callback.node:
                self.item(callback.at(key))

    def parameter(self, place: Place) -> None:
        place = self.follow(place)
        self.add("parameter", place)
        self.content(place)
        if "schema" in place.node:
            self.schema(place.at("schema"))

    def headers(self, holder: Place) -> None:
        for header in map(self.follow, holder.below("headers")):
            self.add("header", header)
            if "schema" in header.node:
                self.schema(header.at("schema"))

    def content(self, holder: Place) -> None:
        for media in map(self.follow, holder.below("content")):
            for key in ("schema", "itemSchema"):
                if key in media.node:
                    self.schema(media.at(key))
            for encoding in media.below("encoding"):
                self.headers(encoding)

    def schema(self, place: Place) -> None:
        if not isinstance(place.node, dict) or (place.file, place.pointer) in self.schemas:
            return
        self.schemas.add((place.file, place.pointer))
        if isinstance(place.node.get("$ref"), str) and "://" not in place.node["$ref"] and "#" in place.node["$ref"]:
            if place.node["$ref"].partition("#")[2].startswith("/"):
                self.schema(self.follow(place))
        for key in place.node:
            if key in KEYWORDS:
                self.add("keyword", place.at(key))
            if key in ONE:
                self.schema(place.at(key))
        for inner in (inner for key in LISTS | MAPS for inner in place.below(key)):
            self.schema(inner)


def whole(case: Case) -> bool:
    """Whether the document is read as it stands: made, OpenAPI 3, whole, without overlays."""
    text = (case.folder / "spec.yaml").read_text(encoding="utf-8")
    plain = not (case.folder / "sdkwright.yaml").exists() and "extends:" not in text
    return plain and (case.folder / "expected").exists() and text.startswith("openapi:")


WHOLE = [case for case in cases.all_cases() if whole(case)]


@pytest.mark.parametrize("case", WHOLE, ids=lambda case: case.name)
def test_everything_is_in_the_report(case: Case) -> None:
    wanted = Document(case.folder).found
    with contextlib.chdir(case.folder):
        run = Run(case._settings(), diagnostics=Diagnostics())
        assert run.api() is not None
    items = Counter((item.kind, item.location.file, item.location.pointer) for item in run.diagnostics.report)
    assert {item: number for item, number in items.items() if number > 1} == {}
    assert {item for item in items if item[0] in KINDS} == {item for item in wanted if item[0] in KINDS}
    assert {item for item in wanted if item[0] == "keyword"} - items.keys() == set()
    assert {("schema", file, pointer) for kind, file, pointer in wanted if kind == "component"} - items.keys() == set()


def test_the_cases_hold_something_of_each_kind() -> None:
    found = Counter(kind for case in WHOLE for kind, _, _ in Document(case.folder).found)
    assert found.keys() == {*KINDS, "component", "keyword"}
    assert min(found.values()) >= 5
