"""Enums."""

from __future__ import annotations

from typing import Any

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
S = "#/components/schemas/"

KINDS: dict[str, tuple[str, list[Any]]] = {
    "{type: string, enum: [a, b]}": ("string", ["a", "b"]),
    "{enum: [a, b]}": ("string", ["a", "b"]),
    "{enum: [1, 2]}": ("integer", [1, 2]),
    "{enum: [1, 2.5]}": ("number", [1, 2.5]),
    "{enum: [a, 1, true]}": ("mixed", ["a", 1, True]),
    "{enum: [1, true]}": ("mixed", [1, True]),
    "{type: string, enum: [a, b, a]}": ("string", ["a", "b"]),
    "{type: [string, 'null'], enum: [a, b, null]}": ("string", ["a", "b"]),
    "{type: string, enum: [only]}": ("string", ["only"]),
    "{type: number, enum: [1, 2]}": ("integer", [1, 2]),
}


@pytest.mark.parametrize("schema", KINDS)
def test_kinds_and_values(schemas: Read, schema: str) -> None:
    found = schemas(f"A: {schema}")
    declaration = found.named("A")
    assert isinstance(declaration, ir.EnumType)
    assert (declaration.kind, [member.value for member in declaration.members]) == KINDS[schema]
    assert [type(member.value) for member in declaration.members] == [type(value) for value in KINDS[schema][1]]
    assert found.losses == []


def test_names_and_descriptions_of_members(schemas: Read) -> None:
    found = schemas("""
        A: {enum: [a, null, b], x-enum-varnames: [First, Nothing, Second], x-enum-descriptions: [One, '', Two]}
        B: {enum: [1, 2], x-enumNames: [One, Two], x-enumDescriptions: {1: The first, 2: The second}}
        C: {enum: [1, 2], x-enum-varnames: [One]}
        """)
    members = {name: getattr(found.named(name), "members") for name in "ABC"}
    assert members == {
        "A": (ir.EnumMember("a", HERE, "First", "One"), ir.EnumMember("b", HERE, "Second", "Two")),
        "B": (ir.EnumMember(1, HERE, "One", "The first"), ir.EnumMember(2, HERE, "Two", "The second")),
        "C": (ir.EnumMember(1, HERE, "One"), ir.EnumMember(2, HERE)),
    }


def test_members_know_their_place(schemas: Read) -> None:
    found = schemas("A: {enum: [a, b]}")
    assert [member.location.pointer for member in getattr(found.named("A"), "members")] == [
        "/components/schemas/A/enum/0",
        "/components/schemas/A/enum/1",
    ]


def test_values_that_do_not_fit_the_type_are_corrected_and_reported(schemas: Read) -> None:
    found = schemas("""
        A: {type: string, enum: [1, 2.5, true, x]}
        B: {type: integer, enum: ['1', 2]}
        C: {type: integer, enum: [x, 2]}
        """)
    values = {name: [member.value for member in getattr(found.named(name), "members")] for name in "ABC"}
    assert values == {"A": ["1", "2.5", "true", "x"], "B": [1, 2], "C": ["x", 2]}
    assert getattr(found.named("C"), "kind") == "mixed"
    assert found.losses == [
        ("keyword", "degraded", "/components/schemas/A/enum", "1 does not fit type string; taken as '1'"),
        ("keyword", "degraded", "/components/schemas/B/enum", "'1' does not fit type integer; taken as 1"),
        ("keyword", "degraded", "/components/schemas/C/enum", "'x' does not fit type integer; it is kept as it is"),
    ]


def test_one_value_is_a_constant_where_it_has_no_name(schemas: Read) -> None:
    found = schemas("""
        Named: {type: string, enum: [file]}
        A: {type: object, properties: {type: {type: string, enum: [file]}, named: {$ref: '#/components/schemas/Named'}}}
        """)
    assert found.fields("A") == {"type": ir.Constant("file", HERE), "named": ir.Reference(S + "Named", HERE)}
    assert isinstance(found.named("Named"), ir.EnumType)


def test_constants_with_titles_are_an_enum_however_they_are_written(schemas: Read) -> None:
    found = schemas("""
        A: {type: integer, oneOf: [{title: One, description: The first, enum: [1]}, {title: Two, const: 2}]}
        B: {oneOf: [{title: X, type: string, enum: [x]}, {type: string, enum: [y]}, {type: 'null'}]}
        C: {type: integer, allOf: [{enum: [1, 2]}], oneOf: [{title: One, enum: [1]}, {title: Two, enum: [2]}]}
        """)
    members = {name: getattr(found.named(name), "members") for name in "ABC"}
    assert members == {
        "A": (ir.EnumMember(1, HERE, "One", "The first"), ir.EnumMember(2, HERE, "Two")),
        "B": (ir.EnumMember("x", HERE, "X"), ir.EnumMember("y", HERE)),
        "C": (ir.EnumMember(1, HERE, "One"), ir.EnumMember(2, HERE, "Two")),
    }
    assert found.messages == []
    assert found.losses == []


def test_values_that_what_stands_beside_them_rules_out(schemas: Read) -> None:
    found = schemas("""
        Color: {type: string, enum: [red, green]}
        A: {type: object, allOf: [{$ref: '#/components/schemas/Color'}]}
        """)
    (loss,) = found.losses
    assert loss[3] == "'red' does not fit what stands beside it; it is kept as it is"
