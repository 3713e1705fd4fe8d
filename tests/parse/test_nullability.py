"""Null in every form."""

from __future__ import annotations

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
S = "#/components/schemas/"
PET = "{$ref: '#/components/schemas/Pet'}"
COLOR = "{$ref: '#/components/schemas/Color'}"
PETS = ir.Reference(S + "Pet", HERE)
COLORS = ir.Reference(S + "Color", HERE)
STRING = ir.Primitive("string", HERE)

NEW: dict[str, ir.Type] = {
    "{type: [string, 'null']}": STRING,
    "{anyOf: [{type: string}, {type: 'null'}]}": STRING,
    "{oneOf: [{type: string}, {const: null}]}": STRING,
    "{oneOf: [{type: string}, {enum: [null]}]}": STRING,
    f"{{anyOf: [{PET}, {{type: 'null'}}]}}": PETS,
    f"{{oneOf: [{COLOR}, {{type: 'null'}}], description: x}}": COLORS,
    "{type: [string, 'null'], enum: [a, null]}": ir.Constant("a", HERE),
    "{enum: [a, null]}": ir.Constant("a", HERE),
    "{oneOf: [{$ref: '#/components/schemas/Color'}, {$ref: '#/components/schemas/Blank'}, {$ref: '#/components/schemas/Null'}]}": COLORS,
    "{type: [array, 'null'], items: {type: string}}": ir.Array(STRING, HERE),
    "{type: [object, 'null']}": ir.Map(ir.Any(HERE), HERE),
    "{$ref: '#/components/schemas/Maybe'}": ir.Reference(S + "Maybe", HERE),
    "{$ref: '#/components/schemas/MaybeText'}": ir.Reference(S + "MaybeText", HERE),
    f"{{anyOf: [{{anyOf: [{PET}, {{type: 'null'}}]}}, {{type: 'null'}}]}}": PETS,
}

OLD: dict[str, ir.Type] = {
    "{type: string, nullable: true}": STRING,
    f"{{allOf: [{PET}], nullable: true}}": PETS,
    "{$ref: '#/components/schemas/Pet', nullable: true}": PETS,
    f"{{oneOf: [{PET}], nullable: true}}": PETS,
    f"{{allOf: [{COLOR}], nullable: true}}": COLORS,
    f"{{allOf: [{COLOR}], nullable: true, description: x}}": COLORS,
    "{$ref: '#/components/schemas/Maybe'}": ir.Reference(S + "Maybe", HERE),
}

REST = """
Pet: {type: object, properties: {x: {type: string}}}
Color: {type: string, enum: [red, green]}
Blank: {enum: ['']}
"""


@pytest.mark.parametrize("schema", NEW)
def test_forms_of_2020_12(schemas: Read, schema: str) -> None:
    found = schemas(f"""
A: {{type: object, properties: {{a: {schema}}}}}
Null: {{enum: [null]}}
Maybe: {{type: [object, 'null'], properties: {{y: {{type: string}}}}}}
MaybeText: {{type: [string, 'null']}}
{REST}""")
    assert found.fields("A") == {"a": ir.Nullable(NEW[schema], HERE)}
    assert found.losses == []


@pytest.mark.parametrize("schema", OLD)
def test_forms_of_3_0(schemas: Read, schema: str) -> None:
    found = schemas(
        f"""
A: {{type: object, properties: {{a: {schema}}}}}
Maybe: {{type: object, nullable: true, properties: {{y: {{type: string}}}}}}
{REST}""",
        "3.0.3",
    )
    assert found.fields("A") == {"a": ir.Nullable(OLD[schema], HERE)}
    assert found.losses == []


def test_a_nullable_component_is_declared_without_null(schemas: Read) -> None:
    found = schemas("""
        Maybe: {type: [object, 'null'], properties: {y: {type: string}}}
        Text: {type: [string, 'null']}
        Color: {type: [string, 'null'], enum: [a, b, null]}
        Both: {anyOf: [{$ref: '#/components/schemas/Color'}, {type: integer}]}
        Other: {$ref: '#/components/schemas/Maybe'}
        Use:
          type: object
          properties:
            both: {$ref: '#/components/schemas/Both'}
            all: {type: array, items: {$ref: '#/components/schemas/Color'}}
        """)
    assert isinstance(found.named("Maybe"), ir.ObjectType)
    assert found.alias("Text") == STRING
    assert isinstance(found.named("Color"), ir.EnumType)
    assert found.alias("Other") == ir.Reference(S + "Maybe", HERE)
    assert found.fields("Use") == {
        "both": ir.Nullable(ir.Reference(S + "Both", HERE), HERE),
        "all": ir.Array(ir.Nullable(COLORS, HERE), HERE),
    }


def test_only_null_and_any_value_are_never_nullable(schemas: Read) -> None:
    found = schemas("""
        A:
          type: object
          properties:
            a: {anyOf: [{}, {type: 'null'}]}
            b: {anyOf: [{type: 'null'}, {const: null}]}
            c: {$ref: '#/components/schemas/Null'}
        Null: {type: 'null'}
        """)
    assert found.fields("A") == {"a": ir.Any(HERE), "b": ir.Constant(None, HERE), "c": ir.Constant(None, HERE)}
