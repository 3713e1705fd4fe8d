"""Where objects of which kind stand in an OpenAPI document (specification 3.2, section 4).

`one` is a single object, `many` a list, `named` a mapping from names to objects, `lists` a mapping
from names to lists. The upgrade and the lints walk documents by this table.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, TypeAlias

from .tree import Array, Node, Object

Shape: TypeAlias = Literal["one", "many", "named"]

METHODS: Final = ("get", "put", "post", "delete", "options", "head", "patch", "trace", "query")

_ONE: Final[Shape] = "one"
_MANY: Final[Shape] = "many"
_NAMED: Final[Shape] = "named"

SCHEMA_SHAPES: Final[Mapping[str, tuple[Shape, str]]] = {
    **dict.fromkeys(
        ("$defs", "definitions", "properties", "patternProperties", "dependentSchemas"), (_NAMED, "schema")
    ),
    **dict.fromkeys(("allOf", "anyOf", "oneOf", "prefixItems"), (_MANY, "schema")),
    **dict.fromkeys(
        (
            "additionalItems",
            "additionalProperties",
            "contains",
            "contentSchema",
            "else",
            "if",
            "items",
            "not",
            "propertyNames",
            "then",
            "unevaluatedItems",
            "unevaluatedProperties",
        ),
        (_ONE, "schema"),
    ),
}

_CONTENT: Final[Mapping[str, tuple[Shape, str]]] = {
    "schema": (_ONE, "schema"),
    "content": (_NAMED, "mediaType"),
    "examples": (_NAMED, "example"),
}

SHAPES: Final[Mapping[str, Mapping[str, tuple[Shape, str]]]] = {
    "openapi": {
        "info": (_ONE, "info"),
        "tags": (_MANY, "tag"),
        "servers": (_MANY, "server"),
        "externalDocs": (_ONE, "externalDocs"),
        "paths": (_NAMED, "pathItem"),
        "webhooks": (_NAMED, "pathItem"),
        "components": (_ONE, "components"),
    },
    "components": {
        "schemas": (_NAMED, "schema"),
        "responses": (_NAMED, "response"),
        "parameters": (_NAMED, "parameter"),
        "examples": (_NAMED, "example"),
        "requestBodies": (_NAMED, "requestBody"),
        "headers": (_NAMED, "header"),
        "securitySchemes": (_NAMED, "securityScheme"),
        "links": (_NAMED, "link"),
        "callbacks": (_NAMED, "callback"),
        "pathItems": (_NAMED, "pathItem"),
        "mediaTypes": (_NAMED, "mediaType"),
    },
    "pathItem": {
        **dict.fromkeys(METHODS, (_ONE, "operation")),
        "additionalOperations": (_NAMED, "operation"),
        "parameters": (_MANY, "parameter"),
        "servers": (_MANY, "server"),
    },
    "operation": {
        "parameters": (_MANY, "parameter"),
        "requestBody": (_ONE, "requestBody"),
        "responses": (_NAMED, "response"),
        "callbacks": (_NAMED, "callback"),
        "servers": (_MANY, "server"),
        "externalDocs": (_ONE, "externalDocs"),
    },
    "parameter": _CONTENT,
    "header": _CONTENT,
    "requestBody": {"content": (_NAMED, "mediaType")},
    "mediaType": {
        "schema": (_ONE, "schema"),
        "itemSchema": (_ONE, "schema"),
        "examples": (_NAMED, "example"),
        "encoding": (_NAMED, "encoding"),
        "prefixEncoding": (_MANY, "encoding"),
        "itemEncoding": (_ONE, "encoding"),
    },
    "encoding": {
        "headers": (_NAMED, "header"),
        "encoding": (_NAMED, "encoding"),
        "prefixEncoding": (_MANY, "encoding"),
        "itemEncoding": (_ONE, "encoding"),
    },
    "response": {
        "headers": (_NAMED, "header"),
        "content": (_NAMED, "mediaType"),
        "links": (_NAMED, "link"),
    },
    "schema": SCHEMA_SHAPES,
}

REFERABLE: Final = frozenset(
    {
        "callback",
        "example",
        "header",
        "link",
        "mediaType",
        "parameter",
        "pathItem",
        "requestBody",
        "response",
        "schema",
        "securityScheme",
    }
)
"""Kinds in whose place a Reference Object may stand."""


def children(node: Object, kind: str) -> Iterator[tuple[Node, str | int, str]]:
    """What stands below a node: (holder, key, kind of the member)."""
    if kind == "callback":
        yield from ((node, name, "pathItem") for name in node if not name.startswith("x-") and name != "$ref")
        return
    for name, (shape, below) in SHAPES.get(kind, {}).items():
        value = node.get(name)
        if value is None:
            continue
        if shape == "one":
            yield node, name, below
        elif shape == "many" and isinstance(value, Array):
            yield from ((value, index, below) for index in range(len(value)))
        elif shape == "named" and isinstance(value, Object):
            extended = name in ("paths", "responses", "webhooks")
            yield from ((value, key, below) for key in list(value) if not (extended and key.startswith("x-")))
    if kind == "schema" and isinstance(node.get("items"), Array):
        items: Any = node["items"]
        yield from ((items, index, "schema") for index in range(len(items)))
