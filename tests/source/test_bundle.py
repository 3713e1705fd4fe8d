"""Documents as one file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml
from openapi_spec_validator import validate as judge

from sdkwright.diagnostics import Diagnostics
from sdkwright.source import Document, load, validate
from sdkwright.source.bundle import bundle, to_yaml
from sdkwright.source.reader_yaml import read_yaml

from .conftest import Write

Loaded = Callable[..., Document]
HEAD = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"


def bundled(document: Document, to: str | None = None) -> dict[str, Any]:
    diagnostics = Diagnostics()
    made = bundle(document, diagnostics, to)
    assert [*diagnostics] == []
    return made


def schema(loaded: Loaded, text: str, to: str) -> Any:
    document = loaded(HEAD + f"paths: {{}}\ncomponents: {{schemas: {{A: {text}, B: {{type: object}}}}}}\n")
    return bundled(document, to)["components"]["schemas"]["A"]


def test_other_files_come_in_under_stable_names(loaded: Loaded, write: Write) -> None:
    write(
        "tags: [a]\nparameters: [{$ref: '../shared/parameters.yml#/page'}]\nresponses: {'200': {$ref: ok.yml}}\n",
        "a/get.yml",
    )
    write("description: ok\ncontent: {application/json: {schema: {$ref: models/pet.yml}}}\n", "a/ok.yml")
    write(
        "type: object\ndiscriminator: {propertyName: kind, mapping: {cat: 'pet.yml'}}\n"
        "properties: {id: {type: integer}, friend: {$ref: pet.yml}, other: {$ref: '../../b/pet.yml'}}\n",
        "a/models/pet.yml",
    )
    write("type: object\nproperties: {id: {$ref: '../a/models/pet.yml#/properties/id'}}\n", "b/pet.yml")
    write("page: {name: page, in: query, schema: {type: integer}}\n", "shared/parameters.yml")
    document = loaded(HEAD + "paths: {/a: {get: {$ref: 'a/get.yml'}}}\n")
    made = bundled(document)
    assert made == yaml.safe_load("""
openapi: 3.1.1
info: {title: T, version: '1'}
paths:
  /a:
    get:
      tags: [a]
      parameters: [{$ref: '#/components/parameters/page'}]
      responses: {'200': {$ref: '#/components/responses/ok'}}
components:
  parameters: {page: {name: page, in: query, schema: {type: integer}}}
  responses:
    ok: {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/pet'}}}}
  schemas:
    pet:
      type: object
      discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/pet'}}
      properties:
        id: {type: integer}
        friend: {$ref: '#/components/schemas/pet'}
        other: {$ref: '#/components/schemas/b_pet'}
    b_pet: {type: object, properties: {id: {$ref: '#/components/schemas/pet/properties/id'}}}
""")


@pytest.mark.parametrize(
    ("modern", "old"),
    [
        ("{type: [string, 'null']}", {"type": "string", "nullable": True}),
        ("{type: [string, integer]}", {"anyOf": [{"type": "string"}, {"type": "integer"}]}),
        ("{type: 'null'}", {"nullable": True, "enum": [None]}),
        ("{const: a}", {"enum": ["a"]}),
        ("{exclusiveMinimum: 1}", {"minimum": 1, "exclusiveMinimum": True}),
        ("{exclusiveMinimum: 1, minimum: 5}", {"minimum": 5}),
        ("{examples: [1]}", {"example": 1}),
        (
            "{anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}",
            {"nullable": True, "allOf": [{"$ref": "#/components/schemas/B"}]},
        ),
        (
            "{$ref: '#/components/schemas/B', description: d}",
            {"description": "d", "allOf": [{"$ref": "#/components/schemas/B"}]},
        ),
        ("{properties: {a: true, b: false}}", {"properties": {"a": {}, "b": {"not": {}}}}),
        ("{type: array}", {"type": "array", "items": {}}),
        ("{type: string, contentEncoding: base64, format: byte}", {"type": "string", "format": "byte"}),
        (
            "{type: integer, oneOf: [{const: 1, title: One}, {const: 2, title: Two}]}",
            {"type": "integer", "enum": [1, 2], "x-enum-varnames": ["One", "Two"]},
        ),
    ],
)
def test_schemas_in_the_words_of_3_0(loaded: Loaded, modern: str, old: Any) -> None:
    assert schema(loaded, modern, "3.0") == old


def test_what_has_no_word_is_kept_and_reported(loaded: Loaded) -> None:
    document = loaded(HEAD + "paths: {}\ncomponents: {schemas: {A: {propertyNames: {pattern: a}}}}\n")
    diagnostics = Diagnostics()
    made = bundle(document, diagnostics, "3.0")
    assert made["components"]["schemas"]["A"] == {"x-propertyNames": {"pattern": "a"}}
    assert [(item.code, item.message, item.location and item.location.pointer) for item in diagnostics] == [
        (
            "not-expressible",
            "OpenAPI 3.0 has no 'propertyNames'; it is kept as 'x-propertyNames'",
            "/components/schemas/A/propertyNames",
        )
    ]


@pytest.mark.parametrize("to", [None, "3.0", "3.1", "3.2"])
def test_the_result_is_a_valid_document_of_its_version(write: Write, to: str | None) -> None:
    from .test_upgrade import SWAGGER

    document = load(write(SWAGGER), Diagnostics())
    assert document is not None
    made = bundled(document, to)
    diagnostics = Diagnostics()
    again = load(write(to_yaml(made), "bundled.yaml"), diagnostics)
    assert again is not None
    validate(again, diagnostics)
    assert [*diagnostics] == []
    assert again.dialect == {None: "3.0.4", "3.0": "3.0.4", "3.1": "3.1.1", "3.2": "3.2.0"}[to]
    once_more = bundled(again, to)
    assert once_more == made


def test_bundling_twice_changes_nothing(loaded: Loaded, write: Write) -> None:
    first = bundled(loaded(HEAD + "paths: {}\nwebhooks: {a: {post: {responses: {'200': {description: ok}}}}}\n"))
    second = bundled(loaded(to_yaml(first), "again.yaml"))
    assert first == second


def test_yaml_that_both_versions_read_alike() -> None:
    value = {"on": "no", "a": ["012", "1e3", "1_000", "12:30:45", "0x1F", "null", "~", "2020-01-01", "a: b", "x\ny"]}
    text = to_yaml(value)
    assert yaml.safe_load(text) == value
    assert read_yaml(text)[0] == value


NEWEST = """
openapi: 3.2.0
info: {title: T, version: '1'}
tags: [{name: a, summary: Animals}]
paths:
  /a: {$ref: '#/components/pathItems/A'}
  /b: {get: {responses: {'200': {content: {application/json: {$ref: '#/components/mediaTypes/M'}}}}}}
components:
  mediaTypes: {M: {schema: {$ref: '#/components/schemas/X'}}}
  pathItems:
    A: {get: {responses: {'200': {description: ok, content: {a/b: {schema: {$ref: '#/components/schemas/X/$defs/Y'}}}}}}}
  schemas:
    Y: {type: string}
    X:
      $defs:
        Y: {type: object, properties: {z: {$ref: '#/components/schemas/X/$defs/Z/properties/q'}}}
        Z: {$defs: {W: {type: integer}}, properties: {q: {type: string}, w: {$ref: '#/components/schemas/X/$defs/Z/$defs/W'}}}
        Unused: {type: string}
      required: []
      odd: 5
      properties:
        t: {type: array, prefixItems: [{type: string}, {type: integer}], items: false}
        e: {enum: []}
        z: {$ref: '#/components/schemas/X/$defs/Z'}
"""


def test_what_3_0_has_no_place_for_comes_to_where_it_is_used(loaded: Loaded) -> None:
    diagnostics = Diagnostics()
    made = bundle(loaded(NEWEST), diagnostics, "3.0")
    assert made == yaml.safe_load("""
openapi: 3.0.4
info: {title: T, version: '1'}
tags: [{name: a, x-displayName: Animals}]
paths:
  /a: {get: {responses: {'200': {description: ok, content: {a/b: {schema: {$ref: '#/components/schemas/X_Y'}}}}}}}
  /b:
    get:
      responses:
        '200': {content: {application/json: {schema: {$ref: '#/components/schemas/X'}}}, description: ''}
components:
  schemas:
    Y: {type: string}
    X:
      x-odd: 5
      properties:
        t: {type: array, x-prefixItems: &items [{type: string}, {type: integer}], items: {anyOf: *items}}
        e: {x-enum: []}
        z: {$ref: '#/components/schemas/Z'}
    X_Y: {type: object, properties: {z: {$ref: '#/components/schemas/Z/properties/q'}}}
    Z: {properties: {q: {type: string}, w: {$ref: '#/components/schemas/W'}}}
    W: {type: integer}
""")
    assert [(item.code, item.message.partition(";")[0]) for item in diagnostics] == [
        ("not-expressible", "OpenAPI 3.0 has no 'prefixItems'"),
        ("not-expressible", "OpenAPI 3.0 has no empty 'enum'"),
        ("not-expressible", "OpenAPI 3.0 has no 'odd'"),
    ]


def test_media_types_of_3_2_are_written_out_in_3_1(loaded: Loaded) -> None:
    made = bundled(loaded(NEWEST), "3.1")
    assert made["paths"]["/b"]["get"]["responses"]["200"] == {
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/X"}}},
        "description": "",
    }
    assert "mediaTypes" not in made["components"]
    assert made["paths"]["/a"] == {"$ref": "#/components/pathItems/A"}
    assert [*made["components"]["schemas"]["X"]["$defs"]] == ["Y", "Z", "Unused"]


def test_webhooks_are_kept_and_reported_in_3_0(loaded: Loaded) -> None:
    hook = "{a: {post: {responses: {'200': {description: ok}}}}}"
    document = loaded(HEAD + f"paths: {{}}\nwebhooks: {hook}\n")
    diagnostics = Diagnostics()
    assert bundle(document, diagnostics, "3.0")["x-webhooks"] == yaml.safe_load(hook)
    assert [(item.code, item.message) for item in diagnostics] == [
        ("not-expressible", "OpenAPI 3.0 has no 'webhooks'; it is kept as 'x-webhooks'")
    ]


@pytest.mark.parametrize("to", ["3.0", "3.1"])
def test_places_of_parameters_that_came_with_3_2(loaded: Loaded, to: str) -> None:
    document = loaded(
        "openapi: 3.2.0\ninfo: {title: T, version: '1'}\npaths:\n  /a:\n    get:\n      parameters:\n"
        "      - {name: q, in: querystring, content: {application/json: {schema: {type: object}}}}\n"
        "      - {name: c, in: cookie, style: cookie, schema: {type: string}}\n"
        "      responses: {'200': {description: ok}}\n"
    )
    diagnostics = Diagnostics()
    made = bundle(document, diagnostics, to)
    assert made["paths"]["/a"]["get"]["parameters"] == [
        {
            "name": "q",
            "in": "query",
            "content": {"application/json": {"schema": {"type": "object"}}},
            "x-in": "querystring",
        },
        {"name": "c", "in": "cookie", "schema": {"type": "string"}, "x-style": "cookie"},
    ]
    assert [(item.message, item.location and item.location.pointer) for item in diagnostics] == [
        (f"OpenAPI {to} has no querystring for 'in'; it is kept as 'x-in'", "/paths/~1a/get/parameters/0/in"),
        (f"OpenAPI {to} has no cookie for 'style'; it is kept as 'x-style'", "/paths/~1a/get/parameters/1/style"),
    ]
    judge(made)


def test_certificates_as_security_schemes_came_with_3_1(loaded: Loaded, write: Write) -> None:
    write("type: mutualTLS\ndescription: Of the partner.\n", "partner.yml")
    document = loaded(
        HEAD
        + "security: [{tls: [], key: []}]\npaths:\n  /a:\n    get:\n      security: [{partner: []}, {key: []}, {}]\n"
        "      responses: {'200': {description: ok}}\n  /b: {get: {responses: {'200': {description: ok}}}}\n"
        "components:\n  securitySchemes:\n    tls: {type: mutualTLS}\n    partner: {$ref: partner.yml}\n"
        "    key: {type: apiKey, name: k, in: header}\n"
    )
    diagnostics = Diagnostics()
    made = bundle(document, diagnostics, "3.0")
    assert made == yaml.safe_load("""
openapi: 3.0.4
info: {title: T, version: '1'}
security: [{key: []}]
paths:
  /a:
    get:
      security: [{}, {key: []}]
      responses: {'200': {description: ok}}
      x-security: [{partner: []}, {key: []}, {}]
  /b: {get: {responses: {'200': {description: ok}}}}
components:
  securitySchemes: {key: {type: apiKey, name: k, in: header}}
  x-securitySchemes: {tls: {type: mutualTLS}, partner: {type: mutualTLS, description: Of the partner.}}
x-security: [{tls: [], key: []}]
""")
    message = (
        "OpenAPI 3.0 has no mutualTLS for 'type'; the scheme is kept in 'x-securitySchemes', "
        "what requires it in 'x-security'"
    )
    assert [(item.code, item.message, item.location and item.location.pointer) for item in diagnostics] == [
        ("not-expressible", message, f"/components/securitySchemes/{name}/type") for name in ("tls", "partner")
    ]
    judge(made)


def test_a_document_whose_only_scheme_is_a_certificate(loaded: Loaded) -> None:
    document = loaded(
        HEAD + "security: [{tls: []}]\npaths: {}\ncomponents: {securitySchemes: {tls: {type: mutualTLS}}}\n"
    )
    made = bundle(document, Diagnostics(), "3.0")
    assert (made["security"], made["x-security"]) == ([{}], [{"tls": []}])
    assert made["components"] == {"x-securitySchemes": {"tls": {"type": "mutualTLS"}}}
    judge(made)
    assert bundled(document, "3.1")["components"] == {"securitySchemes": {"tls": {"type": "mutualTLS"}}}
