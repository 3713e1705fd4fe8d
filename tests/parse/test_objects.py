"""Objects, arrays and tuples."""

from __future__ import annotations

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
STRING = ir.Primitive("string", HERE)
INTEGER = ir.Primitive("integer", HERE)
ANY = ir.Any(HERE)
S = "#/components/schemas/"


def ref(name: str) -> ir.Reference:
    return ir.Reference(S + name, HERE)


def test_an_object_with_everything(schemas: Read) -> None:
    found = schemas("""
        Pet:
          type: object
          title: A pet
          description: Somebody's friend.
          required: [id, name]
          properties:
            id: {type: integer, format: int64, readOnly: true, description: Given by the server.}
            name: {type: string, maxLength: 10, minLength: 1, examples: [Rex], x-order: 1}
            secret: {type: string, writeOnly: true, deprecated: true}
            nick: {type: [string, 'null'], default: null}
            owner: {$ref: '#/components/schemas/Owner'}
            status: {type: string, enum: [a, b]}
            home: {type: object, properties: {street: {type: string}}}
          additionalProperties: false
          x-note: {kept: true}
        Owner: {type: object, properties: {pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}
        """)
    assert found.named("Pet") == ir.ObjectType(
        S + "Pet",
        "Pet",
        (
            ir.Field(
                "id",
                ir.Primitive("integer", HERE, "int64"),
                True,
                HERE,
                ir.Doc(description="Given by the server."),
                read_only=True,
            ),
            ir.Field(
                "name",
                STRING,
                True,
                HERE,
                ir.Doc(
                    constraints=(("minLength", 1), ("maxLength", 10)),
                    examples=(ir.Example("Rex", HERE),),
                    extensions={"x-order": 1},
                ),
            ),
            ir.Field("secret", STRING, False, HERE, ir.Doc(deprecated=True), write_only=True),
            ir.Field("nick", ir.Nullable(STRING, HERE), False, HERE, default=ir.Default(None)),
            ir.Field("owner", ref("Owner"), False, HERE),
            ir.Field("status", ref("Pet/properties/status"), False, HERE),
            ir.Field("home", ref("Pet/properties/home"), False, HERE),
        ),
        HERE,
        doc=ir.Doc("A pet", "Somebody's friend.", extensions={"x-note": {"kept": True}}),
        additional=False,
    )
    assert found.at("Pet/properties/status") == ir.EnumType(
        S + "Pet/properties/status",
        None,
        "string",
        (ir.EnumMember("a", HERE), ir.EnumMember("b", HERE)),
        HERE,
        path=("Pet", "status"),
        owner=S + "Pet",
    )
    assert found.at("Pet/properties/home") == ir.ObjectType(
        S + "Pet/properties/home",
        None,
        (ir.Field("street", STRING, False, HERE),),
        HERE,
        path=("Pet", "home"),
        owner=S + "Pet",
    )
    assert [*found.api.declarations] == [
        S + "Pet",
        S + "Owner",
        S + "Pet/properties/status",
        S + "Pet/properties/home",
    ]
    assert found.losses == []


def test_maps_and_closed_objects(schemas: Read) -> None:
    found = schemas("""
        Free: {type: object}
        Counts: {type: object, additionalProperties: {type: integer}}
        Open: {type: object, additionalProperties: true}
        Empty: {type: object, additionalProperties: false}
        Patterned: {type: object, patternProperties: {'^x-': {type: string}}, additionalProperties: false}
        Mixed: {properties: {a: true}, patternProperties: {'^x-': {type: string}}, additionalProperties: {type: integer}}
        Closed: {properties: {a: true}, unevaluatedProperties: false}
        Silent: {properties: {a: true}}
        Told: {properties: {a: true}, additionalProperties: true}
        Heir: {allOf: [{$ref: '#/components/schemas/Told'}, {properties: {b: true}}]}
        Shapeless: {properties: {a: true}, unevaluatedProperties: {}}
        Left: {properties: {a: true}, additionalProperties: true, unevaluatedProperties: false}
        """)
    assert found.alias("Free") == ir.Map(ANY, HERE)
    assert found.alias("Counts") == ir.Map(INTEGER, HERE)
    assert found.alias("Open") == ir.Map(ANY, HERE)
    assert found.named("Empty") == ir.ObjectType(S + "Empty", "Empty", (), HERE, additional=False)
    assert found.alias("Patterned") == ir.Map(STRING, HERE)
    assert found.named("Mixed") == ir.ObjectType(
        S + "Mixed",
        "Mixed",
        (ir.Field("a", ANY, False, HERE),),
        HERE,
        additional=INTEGER,
        pattern_properties=(("^x-", STRING),),
    )
    assert found.named("Closed") == ir.ObjectType(
        S + "Closed", "Closed", (ir.Field("a", ANY, False, HERE),), HERE, additional=False
    )
    open_to = {name: found.named(name).additional for name in ("Silent", "Told", "Heir", "Shapeless", "Left")}
    assert open_to == {"Silent": True, "Told": ANY, "Heir": ANY, "Shapeless": ANY, "Left": ANY}
    assert found.losses == []


def test_required_without_a_property_is_reported(schemas: Read) -> None:
    found = schemas("A: {type: object, required: [a, b], properties: {a: {type: string}}}")
    assert found.fields("A") == {"a": STRING}
    assert found.losses == [
        ("keyword", "degraded", "/components/schemas/A/required", "it names 'b', which no property declares")
    ]


def test_a_forbidden_property_is_left_out(schemas: Read) -> None:
    found = schemas("A: {type: object, properties: {a: false, b: true}}")
    assert found.fields("A") == {"b": ANY}
    assert found.losses == [
        (
            "keyword",
            "degraded",
            "/components/schemas/A/properties/a",
            "the property may not be there; it is left out",
        )
    ]


def test_arrays_and_tuples(schemas: Read) -> None:
    found = schemas("""
        List: {type: array, items: {type: string}, uniqueItems: true, maxItems: 100}
        Free: {type: array}
        Deep: {type: array, items: {type: array, items: {type: [integer, 'null']}}}
        Pair: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
        Head: {type: array, prefixItems: [{type: string}]}
        Rest: {prefixItems: [{type: string}], items: {type: integer}}
        Sealed: {prefixItems: [{type: string}], unevaluatedItems: false}
        Looked: {prefixItems: [{type: string}], items: true, unevaluatedItems: false}
        Held: {prefixItems: [{type: string}], contains: {type: integer}, unevaluatedItems: false}
        None: {type: array, items: false}
        Objects: {type: array, items: {type: object, properties: {a: {enum: [x, y]}}}}
        """)
    assert found.named("List") == ir.AliasType(
        S + "List",
        "List",
        ir.Array(STRING, HERE, True),
        HERE,
        doc=ir.Doc(constraints=(("maxItems", 100), ("uniqueItems", True))),
    )
    assert found.alias("Free") == ir.Array(ANY, HERE)
    assert found.alias("Deep") == ir.Array(ir.Array(ir.Nullable(INTEGER, HERE), HERE), HERE)
    assert found.alias("Pair") == ir.Tuple((STRING, INTEGER), None, HERE)
    assert found.alias("Head") == ir.Tuple((STRING,), ANY, HERE)
    assert found.alias("Rest") == ir.Tuple((STRING,), INTEGER, HERE)
    assert found.alias("Sealed") == ir.Tuple((STRING,), None, HERE)
    assert found.alias("Looked") == ir.Tuple((STRING,), ANY, HERE)
    assert found.alias("Held") == ir.Tuple((STRING,), ANY, HERE)
    assert found.alias("None") == ir.Tuple((), None, HERE)
    assert found.alias("Objects") == ir.Array(ref("Objects/items"), HERE)
    item, member = found.at("Objects/items"), found.at("Objects/items/properties/a")
    assert (item.path, item.owner) == (("Objects", "[]"), S + "Objects")
    assert (member.path, member.owner) == (("Objects", "[]", "a"), S + "Objects/items")


def test_conditions_are_documented_and_reported(schemas: Read) -> None:
    found = schemas("""
        A:
          type: object
          properties: {a: {type: string}}
          if: {properties: {a: {const: x}}}
          then: {required: [a]}
          dependentRequired: {a: [b]}
          propertyNames: {pattern: '^a'}
        """)
    declaration = found.named("A")
    assert declaration.doc.constraints == (
        ("if", {"properties": {"a": {"const": "x"}}}),
        ("then", {"required": ["a"]}),
        ("dependentRequired", {"a": ["b"]}),
        ("propertyNames", {"pattern": "^a"}),
    )
    assert found.losses == [
        ("keyword", "degraded", f"/components/schemas/A/{key}", "documented, not enforced")
        for key in ("if", "then", "dependentRequired", "propertyNames")
    ]


def test_xml(schemas: Read) -> None:
    found = schemas("""
        A:
          type: object
          xml: {name: a, namespace: 'urn:a', prefix: p}
          properties:
            id: {type: string, xml: {attribute: true}}
            key: {type: string, xml: {nodeType: attribute}}
            list: {type: array, items: {type: string}, xml: {wrapped: true, name: all}}
            items: {type: array, items: {type: string, xml: {name: one}}}
            text: {type: string, xml: {nodeType: text}}
        """)
    declaration = found.named("A")
    assert isinstance(declaration, ir.ObjectType)
    assert declaration.xml == ir.Xml("a", "urn:a", "p")
    assert [field.xml for field in declaration.fields] == [
        ir.Xml(attribute=True),
        ir.Xml(attribute=True),
        ir.Xml("all", wrapped=True),
        ir.Xml(items=ir.Xml("one")),
        ir.Xml(text=True),
    ]


def test_an_object_without_an_element_in_xml_is_reported(schemas: Read) -> None:
    found = schemas("""
        A:
          type: object
          properties:
            list: {type: array, items: {type: string}, xml: {nodeType: none}}
            part: {type: object, properties: {b: {type: string}}, xml: {nodeType: none}}
        """)
    assert found.losses == [
        (
            "keyword",
            "degraded",
            "/components/schemas/A/properties/part/xml/nodeType",
            "an object has an element of its own",
        )
    ]


def test_a_malformed_member_degrades_alone(schemas: Read) -> None:
    found = schemas("A: {type: object, properties: {a: {type: string, description: [3]}}, required: yes}")
    assert found.fields("A") == {"a": STRING}
    assert found.losses == [
        ("keyword", "degraded", "/components/schemas/A/required", "it should be an array"),
        ("keyword", "degraded", "/components/schemas/A/properties/a/description", "it should be a string"),
    ]
    assert found.messages == [
        ("warning", "wrong-type", "`required` should be an array", "/components/schemas/A/required"),
        ("warning", "wrong-type", "`description` should be a string", "/components/schemas/A/properties/a/description"),
    ]


def test_properties_that_hold_on_a_condition_are_optional_fields(schemas: Read) -> None:
    found = schemas("""
        A:
          type: object
          properties: {kind: {type: string}}
          if: {properties: {kind: {const: x}, no: {type: string}}}
          then: {required: [size], properties: {size: {type: integer}, both: {type: integer}, kind: {const: x}}}
          else: {properties: {both: {type: string}}}
          dependentSchemas: {size: {$ref: '#/components/schemas/Unit'}}
        Unit: {type: object, properties: {unit: {type: string}}}
        B: {allOf: [{$ref: '#/components/schemas/Unit'}, {if: {required: [unit]}, then: {properties: {b: {type: string}}}}]}
        C: {allOf: [{$ref: '#/components/schemas/Unit'}, {if: {required: [unit]}, then: {required: [b]}}]}
        """)
    assert found.fields("A") == {"kind": STRING, "size": INTEGER, "both": ir.Any(HERE), "unit": STRING}
    assert found.fields("B") == {"unit": STRING, "b": STRING}
    assert found.alias("C") == ref("Unit")
    declared = found.named("A")
    assert isinstance(declared, ir.ObjectType)
    assert not any(field.required for field in declared.fields)
    here = "/components/schemas/"
    assert found.losses == [
        ("keyword", "degraded", f"{here}{place}", "documented, not enforced")
        for place in ("A/if", "A/then", "A/else", "A/dependentSchemas")
    ] + [
        (
            "keyword",
            "degraded",
            f"{here}A/else/properties",
            "'both' differs from condition to condition; taken as any value",
        ),
        *(
            ("keyword", "degraded", f"{here}{name}/allOf/1/{key}", "documented, not enforced")
            for name in ("B", "C")
            for key in ("if", "then")
        ),
    ]


def test_what_is_written_about_one_value_in_several_places_is_one_description(schemas: Read) -> None:
    found = schemas("""
        A:
          type: object
          properties:
            branch: {allOf: [{$ref: '#/components/schemas/B'}, {description: Said in the branch., deprecated: true}]}
            both: {description: Said outside., allOf: [{type: string, minLength: 1, description: No.}, {maxLength: 9}]}
            null: {anyOf: [{type: string, maxLength: 7}, {type: 'null'}]}
            items: {type: array, items: {type: array, maxItems: 2, items: {type: string, pattern: x}}}
            values: {type: object, additionalProperties: {type: integer, minimum: 3}}
        B: {type: object, description: Not this., minProperties: 1, properties: {b: {type: string}}}
        """)
    declared = found.named("A")
    assert isinstance(declared, ir.ObjectType)
    assert {field.name: field.doc for field in declared.fields} == {
        "branch": ir.Doc(description="Said in the branch.", deprecated=True),
        "both": ir.Doc(description="Said outside.", constraints=(("minLength", 1), ("maxLength", 9))),
        "null": ir.Doc(constraints=(("maxLength", 7),)),
        "items": ir.Doc(constraints=(("items", {"maxItems": 2, "items": {"pattern": "x"}}),)),
        "values": ir.Doc(constraints=(("additionalProperties", {"minimum": 3}),)),
    }


def test_a_dynamic_anchor_that_is_not_the_only_one_is_reported(schemas: Read) -> None:
    found = schemas("""
        A: {$dynamicAnchor: node, type: object, properties: {next: {$dynamicRef: '#node'}}}
        B: {$dynamicAnchor: node, type: object, properties: {next: {$dynamicRef: '#node'}}}
        """)
    assert [found.fields(name)["next"] for name in "AB"] == [ref("A"), ref("A")]
    reason = "it is not the only one; a `$dynamicRef` leads to the first"
    assert found.losses == [("keyword", "degraded", "/components/schemas/B/$dynamicAnchor", reason)]
