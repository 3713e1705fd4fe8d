"""Example values: the document's own where it has any, else made ones that are valid."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
import yaml

from sdkwright import ir
from sdkwright.python.examples import Examples, Made

Read = Callable[[str], ir.Api]


def schemas(text: str) -> str:
    return "components:\n  schemas:\n" + "".join(f"    {line}\n" for line in text.strip().split("\n"))


def made(api: ir.Api, name: str, **options: Any) -> Any:
    return Examples(api, **options).of_declaration(api.declarations[f"#/components/schemas/{name}"]).value


VALID = """
Text: {type: object, required: [v], properties: {v: {type: string, minLength: 12, maxLength: 14}}}
Short: {type: object, required: [v], properties: {v: {type: string, maxLength: 1}}}
Pattern: {type: object, required: [v], properties: {v: {type: string, pattern: '^[A-Z]{2}-\\d{3,}(x|y)+$'}}}
Slug: {type: object, required: [v], properties: {v: {type: string, pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', minLength: 3}}}
Low: {type: object, required: [v], properties: {v: {type: integer, minimum: 10}}}
High: {type: object, required: [v], properties: {v: {type: integer, maximum: -3}}}
Open: {type: object, required: [v], properties: {v: {type: integer, exclusiveMinimum: 4, exclusiveMaximum: 6}}}
Step: {type: object, required: [v], properties: {v: {type: integer, multipleOf: 7, minimum: 50}}}
Number: {type: object, required: [v], properties: {v: {type: number, exclusiveMinimum: 0, maximum: 0.25}}}
Below: {type: object, required: [v], properties: {v: {type: number, exclusiveMaximum: 0}}}
Several: {type: object, required: [v], properties: {v: {type: array, minItems: 2, items: {type: integer}}}}
Unique: {type: object, required: [v], properties: {v: {type: array, minItems: 3, uniqueItems: true, items: {type: integer}}}}
None: {type: object, required: [v], properties: {v: {type: array, maxItems: 0, items: {type: integer}}}}
Map: {type: object, required: [v], properties: {v: {type: object, minProperties: 2, additionalProperties: {type: boolean}}}}
Tuple: {type: object, required: [v], properties: {v: {type: array, prefixItems: [{type: string}, {const: 3}], items: false}}}
Formats:
  type: object
  required: [date, time, uuid, email, uri, ipv4, ipv6]
  properties:
    date: {type: string, format: date}
    time: {type: string, format: date-time}
    uuid: {type: string, format: uuid}
    email: {type: string, format: email}
    uri: {type: string, format: uri}
    ipv4: {type: string, format: ipv4}
    ipv6: {type: string, format: ipv6}
Nullable: {type: object, required: [v], properties: {v: {type: [string, 'null']}}}
Enum: {type: object, required: [v], properties: {v: {enum: [b, a]}}}
Least: {type: object, minProperties: 1, properties: {a: {type: string}, b: {type: string}}}
Cat: {type: object, required: [kind], properties: {kind: {type: string}, lives: {type: integer}}}
Dog: {type: object, required: [kind, barks], properties: {kind: {type: string}, barks: {type: boolean}}}
Pet:
  oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]
  discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat', dog: '#/components/schemas/Dog'}}
Node: {type: object, required: [name], properties: {name: {type: string}, next: {$ref: '#/components/schemas/Node'}}}
Tree: {type: object, required: [children], properties: {children: {type: array, items: {$ref: '#/components/schemas/Tree'}}}}
Closed: {type: object, additionalProperties: false, properties: {a: {type: string}}}
"""


@pytest.mark.parametrize("whole", [True, False], ids=["whole", "required only"])
@pytest.mark.parametrize("name", list(yaml.safe_load(VALID)))
def test_made_values_are_valid(read: Read, name: str, whole: bool) -> None:
    value = made(read(schemas(VALID)), name, whole=whole)
    root = {"components": {"schemas": yaml.safe_load(VALID)}, "$ref": f"#/components/schemas/{name}"}
    checker = jsonschema.Draft202012Validator.FORMAT_CHECKER
    jsonschema.Draft202012Validator(root, format_checker=checker).validate(value)


def test_made_values_are_the_same_each_time(read: Read) -> None:
    first, second = (json.dumps([made(read(schemas(VALID)), name) for name in yaml.safe_load(VALID)]) for _ in "ab")
    assert first == second


def test_a_variant_has_its_own_tag(read: Read) -> None:
    api = read(schemas(VALID))
    assert made(api, "Pet") == {"kind": "cat", "lives": 1}
    assert made(api, "Dog") == {"kind": "dog", "barks": True}


def test_texts_are_named_after_what_they_are_for(read: Read) -> None:
    assert made(read(schemas(VALID)), "Node") == {"name": "name0"}


def test_recursion_ends(read: Read) -> None:
    api = read(schemas("""
A: {type: object, required: [b], properties: {b: {$ref: '#/components/schemas/B'}}}
B: {type: object, required: [a], properties: {a: {$ref: '#/components/schemas/A'}}}
L: {type: array, items: {$ref: '#/components/schemas/L'}}
M: {type: object, additionalProperties: {$ref: '#/components/schemas/M'}}
U: {oneOf: [{$ref: '#/components/schemas/U'}, {type: array, items: {$ref: '#/components/schemas/U'}}]}
"""))
    for name in "ABLMU":
        assert len(json.dumps(made(api, name))) < 200


def test_the_document_comes_first(read: Read) -> None:
    api = read(schemas("""
Whole: {type: object, properties: {a: {type: string, examples: [x]}}, examples: [{a: whole}]}
Fields: {type: object, properties: {a: {type: string, examples: [x]}, b: {type: integer, default: 7}, c: {$ref: '#/components/schemas/Word'}}}
Word: {type: string, examples: [word]}
Wrong: {type: object, properties: {a: {type: string, examples: [3, right]}}}
"""))
    assert made(api, "Whole") == {"a": "whole"}
    assert made(api, "Whole", documented=False) == {"a": "whole"}
    assert made(api, "Fields") == {"a": "x", "b": 7, "c": "word"}
    assert made(api, "Wrong") == {"a": "right"}


def test_each_direction_has_its_fields(read: Read) -> None:
    api = read(schemas("""
User:
  type: object
  properties: {id: {type: integer, readOnly: true}, name: {type: string}, password: {type: string, writeOnly: true}}
"""))
    assert made(api, "User") == {"id": 1, "name": "name0"}
    assert made(api, "User", sending=True) == {"name": "name0", "password": "password0"}


PARAMETERS = """
paths:
  /{a}:
    get:
      parameters:
        - {name: a, in: path, required: true, example: own, schema: {type: string, example: schema}}
        - {name: b, in: query, schema: {type: string, example: schema, default: other}}
        - {name: c, in: query, schema: {type: string, default: other}}
        - {name: d, in: query, schema: {type: integer}, example: text}
        - {name: e, in: query, content: {application/json: {schema: {type: object}, example: {x: 1}}}}
      responses: {'204': {description: none}}
"""


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a", Made("own", True)),
        ("b", Made("schema", True)),
        ("c", Made("other", False)),
        ("d", Made(1, False)),
        ("e", Made({"x": 1}, True)),
    ],
)
def test_parameters(read: Read, name: str, expected: Made) -> None:
    api = read(PARAMETERS)
    [parameter] = [item for item in api.operations[0].parameters if item.name == name]
    assert Examples(api, sending=True).of_parameter(parameter) == expected
