"""What arms of unions without names are called in paths."""

from __future__ import annotations

import pytest

from sdkwright import ir

from .conftest import Read


@pytest.mark.parametrize(
    ("arms", "words"),
    [
        (
            "{title: Big one, type: object, properties: {a: {}}}, {type: object, properties: {k: {const: small}}}",
            ["Big one", "small"],
        ),
        (
            "{type: object, required: [n, id], properties: {n: {}, id: {}}}, "
            "{type: object, required: [n, number], properties: {n: {}, number: {}}}",
            ["with id", "with number"],
        ),
        (
            "{allOf: [{$ref: '#/components/schemas/Cat'}, {type: object, properties: {a: {}}}]}, "
            "{allOf: [{$ref: '#/components/schemas/Dog'}, {type: object, properties: {a: {}}}]}",
            ["Cat", "Dog"],
        ),
        ("{type: object, properties: {n: {}}}, {type: object, properties: {m: {}}}", ["1", "2"]),
        ("{title: A, type: object, properties: {n: {}}}, {title: A, type: object, properties: {m: {}}}", ["A", "A 2"]),
    ],
)
def test_words_of_arms(schemas: Read, arms: str, words: list[str]) -> None:
    found = schemas(f"""
A: {{oneOf: [{arms}]}}
Cat: {{type: object, properties: {{claws: {{type: integer}}}}}}
Dog: {{type: object, properties: {{bark: {{type: integer}}}}}}
""")
    inline = [item for item in found.api.declarations.values() if item.name is None and isinstance(item, ir.ObjectType)]
    assert [item.path for item in inline] == [("A", word) for word in words]
