"""`oneOf`, `anyOf`, type lists, discriminators."""

from __future__ import annotations

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Parsed, Read

HERE = Location("")
STRING = ir.Primitive("string", HERE)
INTEGER = ir.Primitive("integer", HERE)
NUMBER = ir.Primitive("number", HERE)
S = "#/components/schemas/"


def ref(name: str) -> ir.Reference:
    return ir.Reference(S + name, HERE)


REST = """
Cat: {type: object, required: [kind], properties: {kind: {const: cat}, name: {type: string}}}
Dog: {type: object, required: [kind], properties: {kind: {const: dog}, bark: {type: integer}}}
Color: {type: string, enum: [red, green]}
Size: {type: string, enum: [s, m]}
Text: {type: string}
"""

ONE = {
    "{oneOf: [{type: string}]}": STRING,
    "{oneOf: [{type: string}, {type: string}]}": STRING,
    "{anyOf: [{type: string}, {enum: [a, b]}]}": STRING,
    "{anyOf: [{type: string}, {$ref: '#/components/schemas/Color'}]}": STRING,
    "{anyOf: [{type: string, format: date}, {type: string, format: date-time}]}": STRING,
    "{anyOf: [{type: string, format: date}, {type: string, format: date, maxLength: 3}]}": ir.Primitive(
        "string", HERE, "date"
    ),
    "{oneOf: [{type: number}, {type: integer}]}": NUMBER,
    "{anyOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Cat'}]}": ref("Cat"),
    "{anyOf: [{type: string}, {}]}": ir.Any(HERE),
    "{anyOf: [{$ref: '#/components/schemas/Color'}, {enum: ['']}]}": ref("Color"),
    "{anyOf: [{anyOf: [{type: string}]}, {type: string}]}": STRING,
}


@pytest.mark.parametrize("schema", ONE)
def test_what_is_alike_on_the_wire_is_one_type(schemas: Read, schema: str) -> None:
    found = schemas(f"A: {{type: object, properties: {{a: {schema}}}}}\n{REST}")
    assert found.fields("A") == {"a": ONE[schema]}
    assert found.losses == []


SEVERAL = {
    "{oneOf: [{type: string}, {type: integer}]}": (STRING, INTEGER),
    "{type: [string, integer]}": (STRING, INTEGER),
    "{type: [integer, string, 'null']}": (INTEGER, STRING),
    "{anyOf: [{type: string}, {anyOf: [{type: integer}, {type: boolean}]}]}": (
        STRING,
        INTEGER,
        ir.Primitive("boolean", HERE),
    ),
    "{anyOf: [{const: auto}, {type: integer}]}": (ir.Constant("auto", HERE), INTEGER),
    "{anyOf: [{$ref: '#/components/schemas/Color'}, {$ref: '#/components/schemas/Size'}]}": (
        ref("Color"),
        ref("Size"),
    ),
    "{type: [array, string], items: {type: integer}}": (ir.Array(INTEGER, HERE), STRING),
    "{oneOf: [{type: array, items: {type: string}}, {type: array, items: {type: integer}}]}": (
        ir.Array(STRING, HERE),
        ir.Array(INTEGER, HERE),
    ),
}


@pytest.mark.parametrize("schema", SEVERAL)
def test_what_differs_on_the_wire_is_a_union(schemas: Read, schema: str) -> None:
    found = schemas(f"A: {schema}\n{REST}")
    assert found.named("A") == ir.UnionType(S + "A", "A", SEVERAL[schema], HERE)
    assert found.losses == []


def test_known_values_of_an_open_string_are_documented(schemas: Read) -> None:
    found = schemas("A: {anyOf: [{type: string}, {type: string, enum: [x, y]}], examples: [z]}")
    assert found.named("A") == ir.AliasType(
        S + "A",
        "A",
        STRING,
        HERE,
        doc=ir.Doc(constraints=(("known values", ["x", "y"]),), examples=(ir.Example("z", HERE),)),
    )


def test_inline_arms_are_named_by_title_constant_kind_or_number(schemas: Read) -> None:
    found = schemas("""
        A:
          oneOf:
            - {type: object, title: First, properties: {a: {type: string}}}
            - {type: object, properties: {type: {const: second}, b: {type: string}}}
            - {type: object, properties: {c: {type: string}}}
            - {type: object, title: First, properties: {d: {type: string}}}
            - {type: array, items: {type: object, properties: {e: {type: string}}}}
        """)
    assert [declaration.path for declaration in found.api.declarations.values()] == [
        (),
        ("A", "First"),
        ("A", "second"),
        ("A", "3"),
        ("A", "First 4"),
        ("A", "array", "[]"),
    ]


def test_arms_that_only_restrict_are_no_union(schemas: Read) -> None:
    found = schemas("""
        A:
          type: object
          properties: {a: {type: string}, b: {type: string}}
          anyOf: [{required: [a]}, {type: object, required: [b]}]
        B: {anyOf: [{required: [a]}, {required: [b]}]}
        """)
    assert found.fields("A") == {"a": STRING, "b": STRING}
    assert found.alias("B") == ir.Any(HERE)
    assert found.losses == [
        ("keyword", "degraded", f"/components/schemas/{name}/anyOf", "its arms only restrict; documented, not enforced")
        for name in ("A", "B")
    ]


def test_what_stands_beside_the_arms_is_merged_into_each(schemas: Read) -> None:
    found = schemas(f"""
        A:
          type: object
          required: [id]
          properties: {{id: {{type: integer}}}}
          oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
        {REST.replace(chr(10), chr(10) + "        ")}""")
    declaration = found.named("A")
    assert isinstance(declaration, ir.UnionType)
    assert declaration.variants == (ref("A/oneOf/0/allOf/all"), ref("A/oneOf/1/allOf/all"))
    assert declaration.discriminator == ir.Discriminator(
        "kind", (("cat", declaration.variants[0]), ("dog", declaration.variants[1]))
    )
    cat = found.at("A/oneOf/0/allOf/all")
    assert isinstance(cat, ir.ObjectType)
    assert [(field.name, field.type, field.required) for field in cat.fields] == [
        ("id", INTEGER, True),
        ("kind", ir.Constant("cat", HERE), True),
        ("name", STRING, False),
    ]
    assert (cat.path, cat.owner) == (("A", "Cat"), S + "A")


def fields(found: Parsed, arm: ir.Type) -> list[str]:
    assert isinstance(arm, ir.Reference)
    declaration = found.api.declarations[arm.id]
    assert isinstance(declaration, ir.ObjectType)
    return [field.name for field in declaration.fields]


def test_a_union_that_two_schemas_extend_has_arms_of_its_own_in_each(schemas: Read) -> None:
    found = schemas("""
        Base: {oneOf: [{type: object, properties: {x: {type: string}}}, {type: object, properties: {y: {type: string}}}]}
        A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {a: {type: string}}}]}
        B: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {b: {type: string}}}]}
        """)
    unions = [found.named(name) for name in ("Base", "A", "B")]
    assert [[fields(found, arm) for arm in union.variants] for union in unions if isinstance(union, ir.UnionType)] == [
        [["x"], ["y"]],
        [["a", "x"], ["a", "y"]],
        [["b", "x"], ["b", "y"]],
    ]


def test_a_reference_to_an_arm_means_the_arm_as_it_is_written(schemas: Read) -> None:
    found = schemas("""
        A: {properties: {a: {type: string}}, oneOf: [{properties: {x: {type: string}}}, {properties: {y: {type: string}}}]}
        B: {type: object, properties: {b: {$ref: '#/components/schemas/A/oneOf/0'}}}
        """)
    union = found.named("A")
    assert isinstance(union, ir.UnionType)
    assert [fields(found, arm) for arm in union.variants] == [["a", "x"], ["a", "y"]]
    assert fields(found, found.fields("B")["b"]) == ["x"]


def test_two_unions_that_hold_together_are_multiplied_out(schemas: Read) -> None:
    found = schemas("""
        A:
          allOf:
            - oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]
            - oneOf: [{properties: {c: {type: string}}}, {properties: {d: {type: string}}}]
        """)
    union = found.named("A")
    assert isinstance(union, ir.UnionType)
    flat = [
        arm
        for variant in union.variants
        if isinstance(variant, ir.Reference) and isinstance(inner := found.api.declarations[variant.id], ir.UnionType)
        for arm in inner.variants
    ]
    assert sorted(sorted(fields(found, arm)) for arm in flat) == [["a", "c"], ["a", "d"], ["b", "c"], ["b", "d"]]
    assert found.losses == []


def test_unions_that_would_give_too_many_arms_are_not_multiplied_out(schemas: Read) -> None:
    arms = ", ".join(f"{{properties: {{%s{number}: {{type: string}}}}}}" for number in range(5))
    found = schemas(f"A: {{allOf: [{{oneOf: [{arms.replace('%s', 'a')}]}}, {{oneOf: [{arms.replace('%s', 'b')}]}}]}}")
    union = found.named("A")
    assert isinstance(union, ir.UnionType)
    assert [fields(found, arm) for arm in union.variants] == [["a0"], ["a1"], ["a2"], ["a3"], ["a4"]]
    reason = "a second union at the same place; documented only"
    assert found.losses == [("keyword", "degraded", "/components/schemas/A/allOf/1/oneOf", reason)]


def test_a_type_that_rules_out_an_arm_is_the_mistake(schemas: Read) -> None:
    found = schemas("A: {type: object, oneOf: [{type: string}, {type: object, properties: {a: {type: string}}}]}")
    assert found.named("A") == ir.UnionType(S + "A", "A", (STRING, ref("A/oneOf/1")), HERE)
    assert found.losses == [
        (
            "keyword",
            "degraded",
            "/components/schemas/A/type",
            "it rules out an arm of the union beside it; the arms count",
        )
    ]


def test_a_branch_of_all_of_narrows_a_union(schemas: Read) -> None:
    found = schemas("""
        Base: {type: object, properties: {at: {oneOf: [{type: integer}, {type: string, format: date-time}]}}}
        A: {allOf: [{$ref: '#/components/schemas/Base'}, {properties: {at: {type: string}}}]}
        """)
    assert found.fields("A") == {"at": ir.Primitive("string", HERE, "date-time")}
    assert found.losses == []


def test_constants_with_titles_are_an_enum(schemas: Read) -> None:
    found = schemas("""
        A:
          type: integer
          oneOf:
            - {title: ONE, const: 1, description: The first.}
            - {title: TWO, const: 2}
            - {type: 'null'}
        B: {allOf: [{$ref: '#/components/schemas/A'}], enum: [1]}
        C: {type: object, properties: {a: {type: integer, enum: [1], allOf: [{$ref: '#/components/schemas/A'}]}}}
        """)
    assert found.named("A") == ir.EnumType(
        S + "A",
        "A",
        "integer",
        (ir.EnumMember(1, HERE, "ONE", "The first."), ir.EnumMember(2, HERE, "TWO")),
        HERE,
    )
    assert found.fields("C") == {"a": ir.Constant(1, HERE)}


# --- discriminators


def union(found: Parsed, name: str = "A") -> ir.UnionType:
    declaration = found.named(name)
    assert isinstance(declaration, ir.UnionType)
    return declaration


def test_a_mapping_by_name_and_by_reference(schemas: Read) -> None:
    found = schemas(f"""
A:
  oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}, {{$ref: '#/components/schemas/Bird'}}]
  discriminator:
    propertyName: kind
    mapping: {{cat: Cat, kitten: '#/components/schemas/Cat'}}
    defaultMapping: Bird
Bird: {{type: object, required: [kind], properties: {{kind: {{type: string}}}}}}
{REST}""")
    assert union(found).discriminator == ir.Discriminator(
        "kind",
        (("cat", ref("Cat")), ("kitten", ref("Cat")), ("dog", ref("Dog")), ("Bird", ref("Bird"))),
        ref("Bird"),
    )
    assert found.losses == []


def test_a_mapping_that_leads_nowhere_is_reported(schemas: Read) -> None:
    found = schemas(f"""
A:
  oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]
  discriminator: {{propertyName: kind, mapping: {{cat: Nobody}}}}
{REST}""")
    assert union(found).discriminator == ir.Discriminator("kind", (("cat", ref("Cat")), ("dog", ref("Dog"))))
    assert found.losses == [
        ("keyword", "degraded", "/components/schemas/A/discriminator/mapping/cat", "it leads to no schema")
    ]


def test_constants_that_tell_arms_apart_are_a_discriminator(schemas: Read) -> None:
    found = schemas(f"""
A: {{anyOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]}}
B: {{anyOf: [{{$ref: '#/components/schemas/Cat'}}, {{type: object, properties: {{kind: {{const: x}}}}}}]}}
C: {{anyOf: [{{$ref: '#/components/schemas/Cat'}}, {{type: string}}]}}
{REST}""")
    assert union(found).discriminator == ir.Discriminator("kind", (("cat", ref("Cat")), ("dog", ref("Dog"))))
    assert union(found, "B").discriminator is None
    assert union(found, "C").discriminator is None


def test_tags_inside_nested_unions(schemas: Read) -> None:
    found = schemas(f"""
A:
  oneOf: [{{$ref: '#/components/schemas/Pet'}}, {{$ref: '#/components/schemas/Car'}}]
  discriminator: {{propertyName: kind}}
Pet: {{oneOf: [{{$ref: '#/components/schemas/Cat'}}, {{$ref: '#/components/schemas/Dog'}}]}}
Car: {{type: object, required: [kind], properties: {{kind: {{type: string, enum: [car, van]}}}}}}
{REST}""")
    assert union(found).discriminator == ir.Discriminator(
        "kind", (("cat", ref("Pet")), ("dog", ref("Pet")), ("car", ref("Car")), ("van", ref("Car")))
    )


def test_a_union_that_is_its_own_arm_has_the_others(schemas: Read) -> None:
    found = schemas("""
        A: {oneOf: [{$ref: '#/components/schemas/A'}, {type: string}, {type: boolean}]}
        B: {oneOf: [{$ref: '#/components/schemas/C'}, {type: string}]}
        C: {oneOf: [{$ref: '#/components/schemas/B'}]}
        D: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/D'}}]}
        """)
    union = found.named("A")
    assert isinstance(union, ir.UnionType) and union.variants == (STRING, ir.Primitive("boolean", HERE))
    assert found.alias("B") == STRING
    assert found.alias("C") == ref("B")
    nested = found.named("D")
    assert isinstance(nested, ir.UnionType) and nested.variants == (STRING, ir.Array(ref("D"), HERE))
    assert found.messages == [
        ("warning", "reference-cycle", "this union contains itself", "/components/schemas/A"),
        ("warning", "reference-cycle", "this union contains itself", "/components/schemas/B"),
    ]
    assert [loss[::3] for loss in found.losses] == [
        ("schema", "it is an arm of itself, which adds no value; the arm is left out")
    ] * 2


def test_unions_that_are_arms_of_each_other_have_the_arms_of_both(schemas: Read) -> None:
    found = schemas("""
        A: {oneOf: [{type: integer}, {$ref: '#/components/schemas/B'}]}
        B: {oneOf: [{type: string}, {$ref: '#/components/schemas/A'}]}
        C: {oneOf: [{type: boolean}, {$ref: '#/components/schemas/D'}]}
        D: {oneOf: [{type: array, items: {type: string}}, {$ref: '#/components/schemas/E'}]}
        E: {anyOf: [{type: string}, {$ref: '#/components/schemas/C'}, {$ref: '#/components/schemas/A'}]}
        """)
    integer, boolean = ir.Primitive("integer", HERE), ir.Primitive("boolean", HERE)
    strings = ir.Array(STRING, HERE)
    assert union(found).variants == (integer, STRING)
    assert union(found, "B").variants == (STRING, integer)
    assert union(found, "C").variants == (boolean, strings, STRING, ref("A"))
    assert found.messages == [
        ("warning", "reference-cycle", "this union contains itself", f"/components/schemas/{name}") for name in "ABCDE"
    ]


def test_unions_of_nothing_but_each_other_are_any_value(schemas: Read) -> None:
    found = schemas("""
        A: {oneOf: [{$ref: '#/components/schemas/B'}]}
        B: {oneOf: [{$ref: '#/components/schemas/A'}]}
        """)
    assert found.alias("A") == ir.Any(HERE)
    assert found.alias("B") == ref("A")
    assert found.lines == [
        "7:5: warning[reference-cycle]: this schema is nothing but a reference to itself (Any value is accepted.)"
    ]


def test_an_inline_enum_that_a_string_takes_in_is_declared_only_where_something_else_refers_to_it(
    schemas: Read,
) -> None:
    found = schemas("""
        A: {type: object, properties: {a: {anyOf: [{type: string}, {type: string, enum: [x, y]}]}}}
        B: {type: object, properties: {b: {anyOf: [{type: string}, {type: string, enum: [x, y]}]}}}
        C: {type: object, properties: {c: {$ref: '#/components/schemas/B/properties/b/anyOf/1'}}}
        """)
    assert found.fields("A") == {"a": STRING}
    assert found.fields("C") == {"c": ref("B/properties/b/anyOf/1")}
    enums = [id for id, declaration in found.api.declarations.items() if isinstance(declaration, ir.EnumType)]
    assert enums == [S + "B/properties/b/anyOf/1"]
