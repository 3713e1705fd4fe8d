"""Bases that name a tag, and what extends them."""

from __future__ import annotations

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
STRING = ir.Primitive("string", HERE)
S = "#/components/schemas/"


def ref(name: str) -> ir.Reference:
    return ir.Reference(S + name, HERE)


DOCUMENT = """
Pet:
  type: object
  required: [kind]
  discriminator: {propertyName: kind, mapping: {dog: '#/components/schemas/Dog'}}
  properties: {kind: {type: string}, name: {type: string}}
Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: string}}}]}
Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]}
Lion: {allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {mane: {type: string}}}]}
Owner: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}, cat: {$ref: '#/components/schemas/Cat'}}}
"""


def test_the_use_of_a_base_is_a_union_of_what_extends_it(schemas: Read) -> None:
    found = schemas(DOCUMENT)
    assert found.fields("Owner") == {"pet": ref("Pet/discriminator"), "cat": ref("Cat")}
    assert found.at("Pet/discriminator") == ir.UnionType(
        S + "Pet/discriminator",
        None,
        (ref("Cat"), ref("Dog"), ref("Lion"), ref("Pet")),
        HERE,
        path=("Pet", "variant"),
        owner=S + "Pet",
        discriminator=ir.Discriminator(
            "kind", (("dog", ref("Dog")), ("Cat", ref("Cat")), ("Lion", ref("Lion"))), ref("Pet")
        ),
    )


def test_children_extend_the_base_and_repeat_its_fields(schemas: Read) -> None:
    found = schemas(DOCUMENT)
    cat = found.named("Cat")
    assert cat == ir.ObjectType(
        S + "Cat",
        "Cat",
        (
            ir.Field("kind", STRING, True, HERE),
            ir.Field("name", STRING, False, HERE),
            ir.Field("lives", STRING, False, HERE),
        ),
        HERE,
        base=ref("Pet"),
    )
    pet = found.named("Pet")
    assert isinstance(pet, ir.ObjectType) and pet.base is None


def test_a_child_that_narrows_a_field_has_no_base(schemas: Read) -> None:
    found = schemas("""
        Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}, name: {type: string}}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {kind: {const: cat}}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {required: [name], properties: {bark: {type: string}}}]}
        Use: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
        """)
    for name in ("Cat", "Dog"):
        declaration = found.named(name)
        assert isinstance(declaration, ir.ObjectType) and declaration.base is None
    tags = found.at("Pet/discriminator")
    assert isinstance(tags, ir.UnionType) and tags.discriminator is not None
    assert tags.discriminator.mapping == (("cat", ref("Cat")), ("Dog", ref("Dog")))


def test_a_base_that_nothing_extends_is_an_ordinary_object(schemas: Read) -> None:
    found = schemas("""
        Pet: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
        Use: {type: object, properties: {pet: {$ref: '#/components/schemas/Pet'}}}
        """)
    assert found.fields("Use") == {"pet": ref("Pet")}


def test_a_base_that_lists_its_children(schemas: Read) -> None:
    found = schemas("""
        Pet:
          type: object
          required: [kind]
          properties: {kind: {type: string}}
          oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
          discriminator: {propertyName: kind, mapping: {cat: Cat, dog: Dog}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: string}}}]}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {bark: {type: string}}}]}
        """)
    assert found.named("Pet") == ir.UnionType(
        S + "Pet",
        "Pet",
        (ref("Cat"), ref("Dog")),
        HERE,
        discriminator=ir.Discriminator("kind", (("cat", ref("Cat")), ("dog", ref("Dog")))),
    )
    assert found.fields("Cat") == {"kind": STRING, "lives": STRING}
    assert found.losses == []


def test_a_child_that_adds_nothing_is_a_type_of_its_own(schemas: Read) -> None:
    found = schemas("""
        Pet: {type: object, required: [kind], discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
        Cat: {allOf: [{$ref: '#/components/schemas/Pet'}], type: object, properties: {}, x-ms-discriminator-value: '#cat'}
        Dog: {allOf: [{$ref: '#/components/schemas/Pet'}], description: barks}
        Owner: {type: object, properties: {pet: {allOf: [{$ref: '#/components/schemas/Pet'}], description: of the owner}}}
        """)
    for name in ("Cat", "Dog"):
        child = found.named(name)
        assert isinstance(child, ir.ObjectType) and child.base == ref("Pet"), child
        assert found.fields(name) == {"kind": STRING}
    assert found.fields("Owner") == {"pet": ref("Pet/discriminator")}
    union = found.at("Pet/discriminator")
    assert isinstance(union, ir.UnionType)
    assert union.discriminator == ir.Discriminator("kind", (("#cat", ref("Cat")), ("Dog", ref("Dog"))), ref("Pet"))
    assert found.messages == []
