"""Nothing disappears: what stands in a document is what stands in the report, once."""

from __future__ import annotations

import dataclasses
import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Diagnostics, Location
from sdkwright.parse.api import parse
from sdkwright.source import Document, Object, load

from .conftest import Read

ROOT = Path(__file__).resolve().parents[2]
CORPUS = Path(os.environ.get("SDKWRIGHT_CORPUS", ROOT.parent / "shared" / "corpus"))
METHODS = {"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"}
DOCUMENTS = sorted(
    [*CORPUS.glob("*.json"), *CORPUS.glob("*.y*ml"), *CORPUS.glob("digitalocean/*.v2.y*ml")] if CORPUS.is_dir() else []
)
SMALL = [path for path in DOCUMENTS if path.stat().st_size < 400_000 and path.parent == CORPUS]


def expected(document: Document) -> set[tuple[str, Location]]:
    """The elements of a document, found by walking its tree and nothing else."""
    return {*Walk(document).document()}


class Walk:
    def __init__(self, document: Document) -> None:
        self._document = document

    def document(self) -> Iterator[tuple[str, Location]]:
        root = self._document.root
        for section in ("paths", "webhooks"):
            for key, item in (root.get(section) or {}).items():
                if not key.startswith("x-"):
                    yield from self._item(item)
        components = root.get("components") or {}
        for node in (components.get("schemas") or {}).values():
            yield "schema", node.location
        for section, kind in (("parameters", "parameter"), ("requestBodies", "body")):
            for node in (components.get(section) or {}).values():
                yield kind, self._at(node).location
        for node in (components.get("responses") or {}).values():
            yield "response", self._at(node).location
        for node in (components.get("headers") or {}).values():
            yield "header", self._at(node).location
        shared = [*(components.get("pathItems") or {}).values()]
        shared += [item for node in (components.get("callbacks") or {}).values() for item in self._at(node).values()]
        for item in shared:
            for key in METHODS & item.keys():
                yield "operation", item[key].location

    def _item(self, item: Any) -> Iterator[tuple[str, Location]]:
        item = self._at(item)
        for parameter in item.get("parameters", ()):
            yield from self._parameter(parameter)
        for key, operation in [*item.items(), *(item.get("additionalOperations") or {}).items()]:
            if key in METHODS or key in (item.get("additionalOperations") or {}):
                yield from self._operation(operation)

    def _operation(self, node: Any) -> Iterator[tuple[str, Location]]:
        yield "operation", node.location
        for parameter in node.get("parameters", ()):
            yield from self._parameter(parameter)
        if "requestBody" in node:
            body = self._at(node["requestBody"])
            yield "body", body.location
            yield from self._content(body)
        for key, response in (node.get("responses") or {}).items():
            if not key.startswith("x-"):
                response = self._at(response)
                yield "response", response.location
                yield from self._headers(response)
                yield from self._content(response)
        for callback in (node.get("callbacks") or {}).values():
            for item in self._at(callback).values():
                yield from self._item(item)

    def _parameter(self, node: Any) -> Iterator[tuple[str, Location]]:
        node = self._at(node)
        yield "parameter", node.location
        yield from self._content(node)

    def _content(self, node: Any) -> Iterator[tuple[str, Location]]:
        for media in (node.get("content") or {}).values():
            for encoding in (self._at(media).get("encoding") or {}).values():
                yield from self._headers(encoding)

    def _headers(self, node: Any) -> Iterator[tuple[str, Location]]:
        for header in (node.get("headers") or {}).values():
            yield "header", self._at(header).location

    def _at(self, node: Any) -> Any:
        if isinstance(node, Object) and "$ref" in node:
            target = self._document.resolve(node)
            assert target is not None
            return target.node
        return node


def nodes(value: Any) -> Iterator[Any]:
    """Everything in a tree of dataclasses."""
    stack = [value]
    while stack:
        item = stack.pop()
        yield item
        if dataclasses.is_dataclass(item) and not isinstance(item, (Location, ir.Doc, ir.Example, ir.Default)):
            stack += [getattr(item, field.name) for field in dataclasses.fields(item) if field.name != "extensions"]
        elif isinstance(item, tuple):
            stack += item
        elif isinstance(item, dict):
            stack += item.values()


def assert_sound(api: ir.Api) -> None:
    """References lead somewhere, null stands once, ids are unique, inline schemas have a path."""
    for node in nodes(api):
        match node:
            case ir.Reference(id=id):
                assert id in api.declarations, id
            case ir.Nullable(type=inner):
                assert not isinstance(inner, (ir.Nullable, ir.Any))
                assert not (isinstance(inner, ir.Constant) and inner.value is None)
            case ir.ObjectType(fields=fields):
                assert len({field.name for field in fields}) == len(fields)
            case ir.UnionType(variants=variants):
                assert len(variants) > 1
    for id, declaration in api.declarations.items():
        assert declaration.id == id
        assert (declaration.name is None) == bool(declaration.path), id
        assert declaration.owner is None or declaration.owner in api.declarations
        if isinstance(declaration, ir.AliasType) and isinstance(declaration.type, ir.Reference):
            assert declaration.type.id != id
    assert len({operation.id for operation in api.operations}) == len(api.operations)


def check(path: Path) -> Diagnostics:
    diagnostics = Diagnostics(lenient=True)
    document = load(str(path), diagnostics)
    assert document is not None, diagnostics.items
    api = parse(document, diagnostics)
    assert_sound(api)
    counts = Counter((item.kind, item.location) for item in diagnostics.report)
    assert {key: count for key, count in counts.items() if count > 1} == {}
    wanted = expected(document)
    found = {key for key in counts if key[0] not in ("keyword", "schema")}
    assert found == {key for key in wanted if key[0] != "schema"}
    schemas = {key for key in counts if key[0] == "schema"}
    assert {key for key in wanted if key[0] == "schema"} <= schemas
    assert {("schema", declaration.location) for declaration in api.declarations.values()} <= schemas
    assert all((item.status == "full") == (item.reason == "") for item in diagnostics.report)
    return diagnostics


@pytest.mark.parametrize(
    "path", sorted((ROOT / "tests" / "cases").glob("*/spec.yaml")), ids=lambda path: path.parent.name
)
def test_small_documents(path: Path) -> None:
    diagnostics = Diagnostics(lenient=True)
    document = load(str(path), diagnostics)
    if document is not None:
        assert_sound(parse(document, diagnostics))


@pytest.mark.skipif(not DOCUMENTS, reason=f"no corpus at {CORPUS} (SDKWRIGHT_CORPUS names another place)")
@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.name)
def test_small_documents_of_the_corpus(path: Path) -> None:
    check(path)


@pytest.mark.slow
@pytest.mark.skipif(not DOCUMENTS, reason=f"no corpus at {CORPUS} (SDKWRIGHT_CORPUS names another place)")
@pytest.mark.parametrize("path", [path for path in DOCUMENTS if path not in SMALL], ids=lambda path: path.name)
def test_large_documents_of_the_corpus(path: Path) -> None:
    diagnostics = check(path)
    assert [item for item in diagnostics.report if item.kind == "operation" and item.status != "full"] == []


def test_members_that_openapi_does_not_have_are_reported_wherever_they_stand(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: t, version: '1', odd: 1}
        odd: 1
        servers: [{url: 'https://{v}', odd: 1, variables: {v: {default: a, odd: 1}}}]
        tags: [{name: a, odd: 1}]
        paths:
          /a:
            odd: 1
            post:
              odd: 1
              parameters: [{name: q, in: query, schema: {type: string, odd: 1}, odd: 1}]
              requestBody: {odd: 1, content: {multipart/form-data: {odd: 1, encoding: {p: {odd: 1}}}}}
              responses: {'200': {description: ok, odd: 1, headers: {X: {odd: 1, schema: {}}}}}
        components:
          odd: {}
          securitySchemes: {k: {type: http, scheme: basic, odd: 1}}
          schemas: {A: {type: object, properties: {p: {type: string, xml: {odd: 1}}}}}
        """)
    assert {item for item in found.losses if not item[2].endswith("/odd")} == set()
    assert sorted(item[2].removesuffix("/odd") for item in found.losses) == [
        "",
        "/components",
        "/components/schemas/A/properties/p/xml",
        "/components/securitySchemes/k",
        "/info",
        "/paths/~1a",
        "/paths/~1a/post",
        "/paths/~1a/post/parameters/0",
        "/paths/~1a/post/parameters/0/schema",
        "/paths/~1a/post/requestBody",
        "/paths/~1a/post/requestBody/content/multipart~1form-data",
        "/paths/~1a/post/requestBody/content/multipart~1form-data/encoding/p",
        "/paths/~1a/post/responses/200",
        "/paths/~1a/post/responses/200/headers/X",
        "/servers/0",
        "/servers/0/variables/v",
        "/tags/0",
    ]
