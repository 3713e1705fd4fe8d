"""Whatever is done to a document, nothing raises, and every finding has a place."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sdkwright.diagnostics import Diagnostics
from sdkwright.source import load, validate
from sdkwright.source.bundle import bundle, to_yaml

MODERN = """
openapi: 3.1.0
info: {title: Small, version: '1'}
servers: [{url: 'https://small.test/{v}', variables: {v: {default: a, enum: [a, b]}}}]
tags: [{name: pets}]
security: [{key: []}]
paths:
  /pets/{id}:
    parameters: [{$ref: '#/components/parameters/Id'}]
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: q, in: query, schema: {type: array, items: {type: string}, default: []}}]
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}, example: {name: a}}}}
      responses:
        '200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        default: {$ref: '#/components/responses/Error'}
      callbacks: {done: {'{$request.body#/url}': {post: {responses: {'200': {description: ok}}}}}}
components:
  parameters: {Id: {name: id, in: path, required: true, schema: {type: string, pattern: '^a+$'}}}
  responses: {Error: {description: no, headers: {X: {schema: {type: integer}}}}}
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Pet:
      type: object
      required: [name]
      discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}
      properties: {name: {type: string, nullable: true}, kind: {enum: [cat]}, it: {$ref: '#/components/schemas/Pet'}}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {age: {type: integer, minimum: 0}}}]}
"""
SWAGGER = """
swagger: '2.0'
info: {title: Small, version: '1'}
host: small.test
basePath: /v1
schemes: [https]
consumes: [application/json]
produces: [application/json]
parameters: {Id: {name: id, in: path, required: true, type: string}, Body: {name: b, in: body, schema: {type: object}}}
responses: {Error: {description: no, schema: {$ref: '#/definitions/Pet'}}}
securityDefinitions: {o: {type: oauth2, flow: application, tokenUrl: 'https://small.test/t', scopes: {a: b}}}
paths:
  /pets/{id}:
    parameters: [{$ref: '#/parameters/Id'}]
    post:
      parameters: [{$ref: '#/parameters/Body'}]
      responses: {'200': {description: ok, schema: {type: file}, examples: {application/json: 1}}}
    put:
      consumes: [multipart/form-data]
      parameters:
        - {name: f, in: formData, type: file}
        - {name: l, in: formData, type: array, items: {type: string}, collectionFormat: pipes}
      responses: {'200': {$ref: '#/responses/Error'}}
definitions: {Pet: {type: object, properties: {a: {type: string, x-nullable: true}, b: {type: array, items: [{}]}}}}
"""
VALUES = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        1.5,
        "",
        "x",
        "#/",
        "#/components/schemas/Pet",
        "no.yaml",
        "\ud7ff",
        [],
        {},
        [None],
        [[]],
        {"": {}},
        {"$ref": "#/components/schemas/Pet"},
        {"$ref": 5},
        {"$ref": "#/x"},
        {"type": "null"},
        {"$ref": "#"},
        [{"$ref": "#"}],
    ]
)


def places(node: Any) -> list[tuple[Any, Any]]:
    """Every member of a value, as (container, key)."""
    found: list[tuple[Any, Any]] = []
    keys = [*node] if isinstance(node, dict) else range(len(node)) if isinstance(node, list) else ()
    for key in keys:
        found += [(node, key), *places(node[key])]
    return found


def pick(draw: st.DrawFn, document: Any) -> tuple[Any, Any]:
    known = places(document)
    return known[draw(st.integers(0, len(known) - 1))]


@st.composite
def mutations(draw: st.DrawFn) -> dict[str, Any]:
    document = copy.deepcopy(draw(st.sampled_from([yaml.safe_load(MODERN), yaml.safe_load(SWAGGER)])))
    for _ in range(draw(st.integers(1, 4))):
        container, key = pick(draw, document)
        match draw(st.sampled_from(["replace", "remove", "rename", "move"])):
            case "replace":
                container[key] = copy.deepcopy(draw(VALUES))
            case "remove":
                del container[key]
            case "rename" if isinstance(container, dict):
                container[draw(st.sampled_from(["$ref", "x", "type", "items", "properties", "200", "", "a/b~c"]))] = (
                    container.pop(key)
                )
            case _:
                other, name = pick(draw, document)
                container[key] = copy.deepcopy(other[name])
        if not places(document):
            break
    return document


@pytest.mark.parametrize("lenient", [False, True])
@settings(max_examples=40, deadline=None, suppress_health_check=[*HealthCheck])
@given(document=mutations())
def test_mutated_values_never_raise(document: dict[str, Any], lenient: bool, tmp_path: Path) -> None:
    path = tmp_path / "api.json"
    path.write_text(json.dumps(document))
    check(path, lenient)


@settings(max_examples=40, deadline=None, suppress_health_check=[*HealthCheck])
@given(data=st.data())
def test_mutated_texts_never_raise(data: st.DataObject, tmp_path: Path) -> None:
    text = data.draw(st.sampled_from([MODERN, SWAGGER])).encode()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(text)))
        cut = data.draw(st.integers(0, 20))
        put = data.draw(
            st.one_of(st.binary(max_size=4), st.sampled_from([b"*a", b"&a ", b"<<: ", b"- ", b"{", b"\t", b"!!x "]))
        )
        text = text[:at] + put + text[at + cut :]
    path = tmp_path / data.draw(st.sampled_from(["api.yaml", "api.json", "api"]))
    path.write_bytes(text)
    check(path, True)


def check(path: Path, lenient: bool) -> None:
    diagnostics = Diagnostics(lenient=lenient)
    document = load(str(path), diagnostics)
    if document is not None:
        validate(document, diagnostics)
        for version in (None, "3.0"):
            to_yaml(bundle(document, Diagnostics(lenient=True), version))
    assert document is not None or diagnostics.failed
    for item in diagnostics:
        assert item.location is not None
        assert item.position or item.code in ("empty-file", "unreadable-file") or document
        if document is not None and item.position is None:
            assert document.position(item.location) is not None
