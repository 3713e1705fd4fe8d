"""`allOf`, references with siblings, recursion."""

from __future__ import annotations

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
STRING = ir.Primitive("string", HERE)
INTEGER = ir.Primitive("integer", HERE)
S = "#/components/schemas/"


def ref(name: str) -> ir.Reference:
    return ir.Reference(S + name, HERE)


def test_one_reference_with_annotations_is_that_reference(schemas: Read) -> None:
    found = schemas("""
        B: {type: object, properties: {x: {type: string}}}
        A:
          type: object
          properties:
            plain: {allOf: [{$ref: '#/components/schemas/B'}], description: A b.}
            typed: {allOf: [{$ref: '#/components/schemas/B'}], type: object}
            beside: {$ref: '#/components/schemas/B', description: A b.}
            inside: {allOf: [{$ref: '#/components/schemas/B'}, {description: A b.}, {}]}
            maybe: {allOf: [{$ref: '#/components/schemas/B'}], type: [object, 'null']}
            twice: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/B'}]}
            empty: {allOf: [{$ref: '#/components/schemas/B'}, {type: object, properties: {}}]}
        C: {allOf: [{$ref: '#/components/schemas/B'}], description: Another name.}
        """)
    assert found.fields("A") == {
        "plain": ref("B"),
        "typed": ref("B"),
        "beside": ref("B"),
        "inside": ref("B"),
        "maybe": ir.Nullable(ref("B"), HERE),
        "twice": ref("B"),
        "empty": ref("B"),
    }
    assert found.named("C") == ir.AliasType(S + "C", "C", ref("B"), HERE, doc=ir.Doc(description="Another name."))
    assert [*found.api.declarations] == [S + "B", S + "A", S + "C"]


def test_fields_are_flattened_bases_first(schemas: Read) -> None:
    found = schemas("""
        Base: {type: object, description: The base., required: [id], properties: {id: {type: integer}, kind: {enum: [a, b]}}}
        Child:
          allOf:
            - $ref: '#/components/schemas/Base'
            - {type: object, required: [kind], properties: {name: {type: string}}}
          description: The child.
          properties: {own: {type: string}}
        """)
    assert found.named("Child") == ir.ObjectType(
        S + "Child",
        "Child",
        (
            ir.Field("id", INTEGER, True, HERE),
            ir.Field("kind", ref("Base/properties/kind"), True, HERE),
            ir.Field("name", STRING, False, HERE),
            ir.Field("own", STRING, False, HERE),
        ),
        HERE,
        doc=ir.Doc(description="The child."),
    )
    assert found.losses == []


def test_a_property_in_two_branches_merges_to_the_narrower_one(schemas: Read) -> None:
    found = schemas("""
        Base:
          type: object
          properties:
            text: {type: [string, 'null'], description: Old., pattern: a}
            size: {type: number}
            kind: {type: string, enum: [a, b, c]}
            when: {type: string}
            thing: {type: object}
            same: {type: string, description: Old.}
        Thing: {type: object, properties: {x: {type: string}}}
        A:
          allOf:
            - $ref: '#/components/schemas/Base'
            - type: object
              required: [size]
              properties:
                text: {type: string, description: New.}
                size: {type: integer}
                kind: {enum: [b, c]}
                when: {type: string, format: date-time}
                thing: {$ref: '#/components/schemas/Thing'}
                same: {default: x}
        """)
    declaration = found.named("A")
    assert isinstance(declaration, ir.ObjectType)
    assert declaration.fields == (
        ir.Field("text", STRING, False, HERE, ir.Doc(description="New.")),
        ir.Field("size", INTEGER, True, HERE),
        ir.Field("kind", ref("A/properties/kind/allOf/all"), False, HERE),
        ir.Field("when", ir.Primitive("string", HERE, "date-time"), False, HERE),
        ir.Field("thing", ref("Thing"), False, HERE),
        ir.Field("same", STRING, False, HERE, ir.Doc(description="Old."), default=ir.Default("x")),
    )
    assert found.at("A/properties/kind/allOf/all") == ir.EnumType(
        S + "A/properties/kind/allOf/all",
        None,
        "string",
        (ir.EnumMember("b", HERE), ir.EnumMember("c", HERE)),
        HERE,
        path=("A", "kind"),
        owner=S + "A",
    )
    assert found.messages == []
    assert found.losses == []


def test_a_contradiction_is_one_warning_and_any_value(schemas: Read) -> None:
    found = schemas("""
        A:
          allOf:
            - {type: object, properties: {x: {type: string}, y: {type: string}}}
            - {type: object, properties: {x: {type: object, properties: {z: {type: string}}}}}
        """)
    assert found.fields("A") == {"x": ir.Any(HERE), "y": STRING}
    assert found.messages == [
        (
            "warning",
            "contradiction",
            "no value is object and string at once",
            "/components/schemas/A/allOf/1/properties/x",
        )
    ]
    assert found.losses == [
        (
            "schema",
            "degraded",
            "/components/schemas/A/allOf/1/properties/x",
            "its parts contradict each other (object and string)",
        )
    ]


def test_enums_without_a_common_value_are_widened(schemas: Read) -> None:
    found = schemas("A: {allOf: [{enum: [a, b]}, {enum: [c, d]}]}")
    declaration = found.named("A")
    assert isinstance(declaration, ir.EnumType)
    assert [member.value for member in declaration.members] == ["a", "b", "c", "d"]
    assert found.messages == [
        (
            "warning",
            "contradiction",
            "the enums that should hold together share no value",
            "/components/schemas/A",
        )
    ]


def test_a_named_enum_narrowed_to_itself_stays_itself(schemas: Read) -> None:
    found = schemas("""
        Color: {type: string, enum: [red, green]}
        A:
          type: object
          properties:
            same: {allOf: [{$ref: '#/components/schemas/Color'}], enum: [green, red]}
            one: {allOf: [{$ref: '#/components/schemas/Color'}], enum: [red]}
        """)
    assert found.fields("A") == {"same": ref("Color"), "one": ir.Constant("red", HERE)}


def test_items_and_values_are_merged_too(schemas: Read) -> None:
    found = schemas("""
        A:
          allOf:
            - {type: array, items: {type: string}}
            - {type: array, items: {format: date}, minItems: 1}
        B:
          allOf:
            - {type: object, additionalProperties: {type: number}}
            - {type: object, additionalProperties: {type: integer}}
        """)
    assert found.alias("A") == ir.Array(ir.Primitive("string", HERE, "date"), HERE)
    assert found.alias("B") == ir.Map(INTEGER, HERE)


def test_a_nullable_base_is_looked_through(schemas: Read) -> None:
    found = schemas(
        """
        Base: {type: object, nullable: true, properties: {id: {type: integer}}}
        Child:
          nullable: true
          allOf: [{$ref: '#/components/schemas/Base'}, {type: object, properties: {name: {type: string}}}]
        User: {type: object, properties: {child: {$ref: '#/components/schemas/Child'}}}
        """,
        "3.0.3",
    )
    assert found.named("Child") == ir.ObjectType(
        S + "Child",
        "Child",
        (ir.Field("id", INTEGER, False, HERE), ir.Field("name", STRING, False, HERE)),
        HERE,
    )
    assert found.fields("User") == {"child": ir.Nullable(ref("Child"), HERE)}


def test_recursion_through_every_keyword_ends(schemas: Read) -> None:
    found = schemas("""
        Self: {type: object, properties: {next: {$ref: '#/components/schemas/Self'}}}
        Left: {type: object, properties: {right: {$ref: '#/components/schemas/Right'}}}
        Right: {type: object, properties: {left: {$ref: '#/components/schemas/Left'}}}
        List: {type: array, items: {$ref: '#/components/schemas/List'}}
        Map: {type: object, additionalProperties: {$ref: '#/components/schemas/Map'}}
        Either: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Either'}}]}
        Merged: {allOf: [{$ref: '#/components/schemas/Self'}, {properties: {more: {$ref: '#/components/schemas/Merged'}}}]}
        Inline: {type: object, properties: {a: {type: array, items: {$ref: '#/components/schemas/Inline/properties/a'}}}}
        """)
    assert found.fields("Self") == {"next": ref("Self")}
    assert found.fields("Left") == {"right": ref("Right")}
    assert found.alias("List") == ir.Array(ref("List"), HERE)
    assert found.alias("Map") == ir.Map(ref("Map"), HERE)
    assert found.named("Either") == ir.UnionType(S + "Either", "Either", (STRING, ir.Array(ref("Either"), HERE)), HERE)
    assert found.fields("Merged") == {"next": ref("Self"), "more": ref("Merged")}
    assert found.fields("Inline") == {"a": ref("Inline/properties/a")}
    assert found.at("Inline/properties/a") == ir.AliasType(
        S + "Inline/properties/a",
        None,
        ir.Array(ref("Inline/properties/a"), HERE),
        HERE,
        path=("Inline", "a"),
        owner=S + "Inline",
    )
    assert found.messages == []


def test_an_overlay_that_unrolls_itself_ends(schemas: Read) -> None:
    found = schemas("""
        A:
          type: object
          properties:
            child:
              allOf: [{$ref: '#/components/schemas/A'}]
              properties: {child: {properties: {extra: {type: string}}}}
        """)
    assert [*found.fields("A")] == ["child"]
    assert found.messages == []


def test_all_of_that_contains_itself(schemas: Read) -> None:
    found = schemas("""
        A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {x: {type: string}}}]}
        B: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {y: {type: string}}}]}
        """)
    assert found.fields("A") == {"y": STRING, "x": STRING}
    assert {message[1] for message in found.messages} == {"reference-cycle"}


def test_a_dangling_reference_degrades_alone(schemas: Read) -> None:
    found = schemas("A: {type: object, properties: {a: {$ref: '#/components/schemas/Nobody'}, b: {type: string}}}")
    assert found.fields("A") == {"a": ir.Any(HERE), "b": STRING}
    assert found.losses == [
        (
            "schema",
            "degraded",
            "/components/schemas/A/properties/a",
            "the reference leads nowhere; taken as any value",
        )
    ]


def test_hostile_depth_is_bounded(schemas: Read) -> None:
    found = schemas("A: " + "{type: array, items: " * 120 + "{type: string}" + "}" * 120)
    assert [message[:3] for message in found.messages] == [
        ("warning", "too-deep", "more than 50 schemas inside each other")
    ]


def test_a_long_chain_of_references_and_bases(schemas: Read) -> None:
    lines = [
        f"A{n}: {{allOf: [{{$ref: '#/components/schemas/A{n + 1}'}}, {{properties: {{p{n}: {{type: string}}}}}}]}}"
        for n in range(90)
    ]
    found = schemas("\n".join([*lines, "A90: {type: object, properties: {last: {type: string}}}"]))
    assert len(found.fields("A0")) == 91
    assert found.losses == []


def test_a_branch_that_no_value_fits_is_left_out(schemas: Read) -> None:
    found = schemas("A: {allOf: [{type: string}, false]}")
    assert found.alias("A") == STRING
    reason = "no value fits `false`; it is left out"
    assert found.losses == [("schema", "degraded", "/components/schemas/A/allOf/1", reason)]
