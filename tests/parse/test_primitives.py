"""Scalars, constants, and what is neither object nor array."""

from __future__ import annotations

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location
from sdkwright.parse.primitives import is_json, textual

from .conftest import Read

HERE = Location("")
STRING = ir.Primitive("string", HERE)
INTEGER = ir.Primitive("integer", HERE)
NUMBER = ir.Primitive("number", HERE)
BOOLEAN = ir.Primitive("boolean", HERE)
ANY = ir.Any(HERE)

CASES = {
    "{type: string}": STRING,
    "{type: integer}": INTEGER,
    "{type: number}": NUMBER,
    "{type: boolean}": BOOLEAN,
    "{type: [string]}": STRING,
    "{type: string, format: date-time}": ir.Primitive("string", HERE, "date-time"),
    "{type: integer, format: int64}": ir.Primitive("integer", HERE, "int64"),
    "{type: string, format: byte}": ir.Primitive("string", HERE, "byte", "base64"),
    "{type: string, format: binary}": ir.Primitive("binary", HERE, "binary", None, "application/octet-stream"),
    "{type: string, contentEncoding: base64url}": ir.Primitive("string", HERE, None, "base64url"),
    "{type: string, contentMediaType: image/png}": ir.Primitive("binary", HERE, None, None, "image/png"),
    "{type: string, contentMediaType: application/json}": ir.Primitive("string", HERE, None, None, "application/json"),
    "{type: string, contentEncoding: base64, contentMediaType: image/png}": ir.Primitive(
        "string", HERE, None, "base64", "image/png"
    ),
    "{contentMediaType: application/pdf}": ir.Primitive("binary", HERE, None, None, "application/pdf"),
    "{}": ANY,
    "true": ANY,
    "{description: anything}": ANY,
    "{format: int32}": ir.Primitive("integer", HERE, "int32"),
    "{pattern: '^a'}": STRING,
    "{minimum: 1}": NUMBER,
    "{type: 'null'}": ir.Constant(None, HERE),
    "{const: null}": ir.Constant(None, HERE),
    "{enum: [null]}": ir.Constant(None, HERE),
    "{const: a}": ir.Constant("a", HERE),
    "{type: integer, const: 3}": ir.Constant(3, HERE),
    "{const: true}": ir.Constant(True, HERE),
    "{enum: ['']}": ir.Constant("", HERE),
    "{enum: [true, false]}": BOOLEAN,
    "{type: [string, 'null']}": STRING,
    "{type: [number, integer]}": NUMBER,
    "{type: [integer, 'null', number]}": NUMBER,
}


@pytest.mark.parametrize("schema", CASES)
def test_the_type_of_a_schema(schemas: Read, schema: str) -> None:
    found = schemas(f"A: {schema}")
    assert found.alias("A") == CASES[schema]
    assert found.losses == []
    assert found.messages == []


BROKEN = {
    "false": (ANY, ("schema", "degraded", "", "no value fits `false`; taken as any value")),
    "{type: any}": (ANY, ("keyword", "degraded", "/type", "'any' is no type of JSON Schema 2020-12")),
    "{type: string, enum: []}": (
        STRING,
        ("keyword", "degraded", "/enum", "it allows no value; the type alone is used"),
    ),
    "{enum: [{a: 1}, {a: 2}]}": (
        ir.Map(ANY, HERE),
        ("keyword", "degraded", "/enum", "documented, as its values are not all scalars"),
    ),
    "{const: [1]}": (
        ir.Array(ANY, HERE),
        ("keyword", "degraded", "/const", "documented, as its value is no scalar"),
    ),
    "{type: string, properties: {a: true}}": (
        STRING,
        ("keyword", "degraded", "/properties", "properties mean nothing for type string"),
    ),
    "{type: string, not: {const: a}}": (STRING, ("keyword", "degraded", "/not", "documented, not enforced")),
    "{type: string, sometimes: 3}": (
        STRING,
        ("keyword", "degraded", "/sometimes", "it is no keyword of JSON Schema 2020-12 or OpenAPI 3.2"),
    ),
}


@pytest.mark.parametrize("schema", BROKEN)
def test_what_is_lost_is_reported(schemas: Read, schema: str) -> None:
    found = schemas(f"A: {schema}")
    type, (kind, status, pointer, reason) = BROKEN[schema]
    assert found.alias("A") == type
    assert found.losses == [(kind, status, "/components/schemas/A" + pointer, reason)]


def test_what_is_no_schema_is_any_value_with_a_warning(schemas: Read) -> None:
    found = schemas("A: 3")
    assert found.alias("A") == ANY
    assert found.messages == [
        ("warning", "wrong-type", "a schema should be an object, true or false", "/components/schemas/A")
    ]
    assert found.losses == [("schema", "degraded", "/components/schemas/A", "it is no schema; taken as any value")]


def test_media_types_that_are_text() -> None:
    assert [word for word in ("text/csv", "application/json; charset=utf-8", "a/b+xml") if not textual(word)] == []
    assert [word for word in ("image/png", "application/zip", "video/*") if textual(word)] == []
    assert is_json("application/problem+json") and is_json("Application/JSON") and not is_json("application/jsonl")
