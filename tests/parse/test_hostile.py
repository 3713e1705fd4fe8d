"""Documents that were never meant to be read: no traceback, and a result that holds together."""

from __future__ import annotations

import copy
import json
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdkwright.diagnostics import Diagnostics
from sdkwright.parse.api import parse
from sdkwright.source import load

from .test_report import assert_sound

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "t", "version": "1"},
    "servers": [{"url": "https://{a}", "variables": {"a": {"default": "x", "enum": ["x"]}}}],
    "tags": [{"name": "a"}],
    "security": [{"k": []}],
    "paths": {
        "/a/{id}": {
            "parameters": [{"$ref": "#/components/parameters/Id"}],
            "get": {
                "operationId": "a",
                "tags": ["a"],
                "parameters": [{"name": "q", "in": "query", "style": "form", "schema": {"enum": ["x", None]}}],
                "requestBody": {
                    "content": {
                        "multipart/form-data": {
                            "schema": {"properties": {"a": {"type": "string"}}},
                            "encoding": {"a": {"headers": {"X-A": {"schema": {"type": "string"}}}}},
                            "examples": {"one": {"value": {"a": 1}}},
                        }
                    }
                },
                "responses": {
                    "200": {
                        "description": "ok",
                        "headers": {"X-B": {"schema": {"type": "integer"}}},
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/A"}}},
                    }
                },
                "callbacks": {"c": {"{$url}": {"post": {}}}},
                "security": [{}],
            },
        }
    },
    "components": {
        "parameters": {"Id": {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}},
        "securitySchemes": {"k": {"type": "apiKey", "in": "header", "name": "k"}},
        "schemas": {
            "A": {
                "type": "object",
                "required": ["b"],
                "properties": {
                    "b": {"$ref": "#/components/schemas/B"},
                    "c": {"allOf": [{"$ref": "#/components/schemas/C"}], "description": "c"},
                    "d": {"type": ["string", "null"], "enum": ["x", None], "default": "x"},
                    "e": {"anyOf": [{"type": "string"}, {"type": "null"}, {"$ref": "#/components/schemas/A"}]},
                },
                "additionalProperties": {"type": "integer"},
                "patternProperties": {"^x": {"type": "string"}},
                "discriminator": {"propertyName": "b", "mapping": {"c": "C"}},
            },
            "B": {
                "oneOf": [{"$ref": "#/components/schemas/C"}, {"type": "object", "properties": {"k": {"const": "k"}}}],
                "discriminator": {"propertyName": "k", "mapping": {"c": "#/components/schemas/C"}},
                "properties": {"z": {"type": "string"}},
            },
            "C": {
                "allOf": [
                    {"$ref": "#/components/schemas/A"},
                    {"properties": {"k": {"type": "string"}, "b": {"minimum": 1}}},
                ]
            },
            "D": {"type": "array", "prefixItems": [{"type": "string"}], "items": {"$ref": "#/components/schemas/D"}},
            "E": {"oneOf": [{"const": 1, "title": "One"}, {"const": 2}]},
        },
    },
}


def places(node: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    members = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in members:
        yield from places(value, (*path, key))


PLACES = [path for path in places(DOCUMENT) if path[0] != "openapi"]
POOL: list[Any] = [
    None,
    True,
    False,
    0,
    1.5,
    "",
    "object",
    "x",
    [],
    {},
    [None],
    [{}],
    [3, "a"],
    {"": {}},
    {"$ref": "#/components/schemas/A"},
    {"$ref": "#/components/schemas/C"},
    {"$ref": "#/nowhere"},
    {"$ref": 3},
    {"$ref": "#"},
    {"$ref": "#/components/schemas/A/properties/c"},
    {"allOf": [{"$ref": "#/components/schemas/B"}, {"$ref": "#/components/schemas/C"}]},
    {"anyOf": [{"$ref": "#/components/schemas/B"}, {"type": "null"}]},
    {"type": ["object", "array", "string"], "properties": {"a": {}}},
    {"allOf": [{"type": "string"}, {"type": "integer"}]},
    {"enum": [[], {}, None]},
]


def run(document: Any) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "api.json")
        path.write_text(json.dumps(document), encoding="utf-8")
        diagnostics = Diagnostics(lenient=True)
        loaded = load(str(path), diagnostics)
        if loaded is not None:
            assert_sound(parse(loaded, diagnostics))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from(POOL)), min_size=1, max_size=4))
def test_members_that_are_something_else(changes: list[tuple[tuple[str | int, ...], Any]]) -> None:
    document = copy.deepcopy(DOCUMENT)
    for path, value in changes:
        node: Any = document
        try:
            for key in path[:-1]:
                node = node[key]
            node[path[-1]] = copy.deepcopy(value)
        except (KeyError, IndexError, TypeError, AttributeError):
            continue
    run(document)


WRAPPERS: dict[str, Callable[[Any], Any]] = {
    "items": lambda inner: {"type": "array", "items": inner},
    "few items": lambda inner: {"type": "array", "items": inner, "maxItems": 3},
    "property": lambda inner: {"type": "object", "properties": {"a": inner}},
    "values": lambda inner: {"type": "object", "additionalProperties": inner},
    "allOf": lambda inner: {"allOf": [inner, {"type": "object", "properties": {"b": {"type": "string"}}}]},
    "anyOf": lambda inner: {"anyOf": [inner, {"type": "string"}], "description": "x"},
    "oneOf": lambda inner: {"oneOf": [inner, {"type": "null"}], "description": "x"},
    "beside": lambda inner: {
        "oneOf": [inner, {"type": "object", "properties": {"c": {"type": "string"}}}],
        "properties": {"d": {"type": "string"}},
    },
    "bare": lambda inner: {"anyOf": [inner]},
    "tuple": lambda inner: {"prefixItems": [inner]},
}


@pytest.mark.parametrize("name", WRAPPERS)
def test_depth(name: str) -> None:
    schema: Any = {"type": "object", "properties": {"z": {"enum": ["a", "b"]}}}
    for _ in range(75):
        schema = WRAPPERS[name](schema)
    document = {
        "openapi": "3.1.0",
        "info": {"title": "t", "version": "1"},
        "paths": {},
        "components": {"schemas": {"A": schema}},
    }
    run(document)


def test_a_long_way_through_references() -> None:
    def to(name: str) -> dict[str, Any]:
        return {"$ref": f"#/components/schemas/{name}"}

    schemas: dict[str, Any] = {f"U{n}": {"anyOf": [to(f"U{n + 1}"), {"type": "string"}]} for n in range(600)}
    schemas |= {f"R{n}": to(f"R{n + 1}") for n in range(300)}
    schemas |= {"U600": {"type": "integer"}, "R300": {"type": "string"}}
    run({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}, "components": {"schemas": schemas}})


def test_breadth_is_linear() -> None:
    schemas: dict[str, Any] = {
        f"S{n}": {"allOf": [{"$ref": f"#/components/schemas/S{n // 2}"}, {"properties": {f"p{n}": {"type": "string"}}}]}
        for n in range(1, 1500)
    }
    schemas["S0"] = {"type": "object"}
    schemas["All"] = {"oneOf": [{"$ref": f"#/components/schemas/{name}"} for name in [*schemas]]}
    run({"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {}, "components": {"schemas": schemas}})
