"""Schemas and objects of 3.0 and 3.1 in normal form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
import yaml

from sdkwright.diagnostics import Diagnostics, Location
from sdkwright.source import Document, load, locate

from .conftest import Write

Loaded = Callable[..., Document]
REF = {"$ref": "#/components/schemas/B"}
NULL = {"type": "null"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{type: string, nullable: true}", {"type": ["string", "null"]}),
        ("{type: string, nullable: false}", {"type": "string"}),
        ("{nullable: true, description: d}", {"description": "d"}),
        ("{nullable: true, properties: {}}", {"properties": {}, "type": ["object", "null"]}),
        ("{type: string, enum: [a], nullable: true}", {"type": ["string", "null"], "enum": ["a", None]}),
        ("{type: string, enum: [a, null], nullable: true}", {"type": ["string", "null"], "enum": ["a", None]}),
        ("{allOf: [{$ref: '#/components/schemas/B'}], nullable: true, title: t}", {"title": "t", "anyOf": [REF, NULL]}),
        (
            "{allOf: [{$ref: '#/components/schemas/B'}, {}], type: object, nullable: true}",
            {"anyOf": [{"allOf": [REF, {}], "type": "object"}, NULL]},
        ),
        ("{oneOf: [{$ref: '#/components/schemas/B'}], nullable: true}", {"oneOf": [REF, NULL]}),
        ("{anyOf: [{type: 'null'}, {}], nullable: true}", {"anyOf": [NULL, {}]}),
        ("{minimum: 1, exclusiveMinimum: true}", {"exclusiveMinimum": 1}),
        ("{maximum: 1, exclusiveMaximum: false}", {"maximum": 1}),
        ("{example: 5}", {"examples": [5]}),
        ("{type: string, format: byte}", {"type": "string", "format": "byte", "contentEncoding": "base64"}),
        (
            "{type: string, format: binary}",
            {"type": "string", "format": "binary", "contentMediaType": "application/octet-stream"},
        ),
        ("{items: [{}, {}], additionalItems: false}", {"prefixItems": [{}, {}], "items": False}),
        (
            "{dependencies: {a: [b], c: {type: object}}}",
            {"dependentRequired": {"a": ["b"]}, "dependentSchemas": {"c": {"type": "object"}}},
        ),
        ("{not: {nullable: true, type: string}}", {"not": {"type": ["string", "null"]}}),
        (
            "{additionalProperties: {format: byte}}",
            {"additionalProperties": {"format": "byte", "contentEncoding": "base64"}},
        ),
    ],
)
def test_schemas(loaded: Loaded, before: str, after: Any) -> None:
    document = loaded(
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
        f"components: {{schemas: {{A: {before}, B: {{type: object}}}}}}\n"
    )
    assert document.root["components"]["schemas"]["A"] == after


def test_nullable_beside_a_reference_counts(write: Write) -> None:
    diagnostics = Diagnostics()
    schema = "{$ref: '#/components/schemas/B', nullable: true, description: d}"
    head = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
    document = load(
        write(f"{head}components: {{schemas: {{A: {schema}, B: {{type: object}}}}}}\n", "a.yaml"), diagnostics
    )
    assert document is not None
    assert document.root["components"]["schemas"]["A"] == {"description": "d", "anyOf": [REF, NULL]}
    assert [item.code for item in diagnostics] == ["ref-siblings"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("{type: [string, 'null']}", {"type": ["string", "null"]}),
        ("{$ref: '#/components/schemas/B', minimum: 1}", {**REF, "minimum": 1}),
        ("{exclusiveMinimum: 1}", {"exclusiveMinimum": 1}),
        ("{examples: [1], example: 2}", {"examples": [1, 2]}),
        ("{items: false}", {"items": False}),
    ],
)
def test_modern_schemas(loaded: Loaded, before: str, after: Any) -> None:
    document = loaded(
        "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths: {}\n"
        f"components: {{schemas: {{A: {before}, B: {{type: object}}}}}}\n"
    )
    assert document.root["components"]["schemas"]["A"] == after


def test_a_branch_for_null_keeps_places(loaded: Loaded) -> None:
    document = loaded(
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
        "components: {schemas: {B: {}, A: {nullable: true, allOf: [{$ref: '#/components/schemas/B'}]}}}\n"
    )
    node = document.root["components"]["schemas"]["A"]
    at = Location("api.yaml", "/components/schemas/A")
    assert locate(node["anyOf"], 0) == at.at("allOf", 0)
    assert locate(node["anyOf"][1], "type") == at.at("nullable")
    target = document.resolve(node["anyOf"][0])
    assert target is not None
    assert target.id == "#/components/schemas/B"


def test_one_example_and_many_are_one_form(loaded: Loaded) -> None:
    document = loaded("""openapi: 3.0.3
info: {title: T, version: '1'}
paths:
  /a:
    get:
      parameters: [{name: a, in: query, schema: {}, example: {$ref: x}}]
      responses:
        '200':
          description: ok
          content: {application/json: {example: 1, examples: {b: {value: 2}}}}
""")
    operation = document.root["paths"]["/a"]["get"]
    examples = operation["parameters"][0]["examples"]
    assert examples == {"": {"value": {"$ref": "x"}}}
    assert locate(examples[""], "value").pointer == "/paths/~1a/get/parameters/0/example"
    assert operation["responses"]["200"]["content"]["application/json"] == {
        "examples": {"b": {"value": 2}, "": {"value": 1}}
    }


def test_webhooks_of_older_documents(loaded: Loaded) -> None:
    document = loaded(
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\n"
        "x-webhooks: {new: {post: {responses: {'200': {description: ok}}}}}\n"
    )
    item = document.root["webhooks"]["new"]
    assert item["post"].kind == "operation"
    assert item.location == Location("api.yaml", "/x-webhooks/new")


def test_a_version_that_yaml_reads_as_a_number_is_text(loaded: Loaded) -> None:
    assert loaded("openapi: 3.1.0\ninfo: {title: T, version: 1.10}\npaths: {}\n").root["info"]["version"] == "1.10"


def test_other_files_are_upgraded_by_the_dialect_of_the_root(loaded: Loaded, write: Write) -> None:
    write("A: {type: string, nullable: true}\nP: {name: a, in: query, example: 1, schema: {}}\n", "parts.yaml")
    document = loaded(
        "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"
        "paths: {/a: {get: {parameters: [{$ref: 'parts.yaml#/P'}], responses: {}}}}\n"
        "components: {schemas: {A: {$ref: 'parts.yaml#/A'}}}\n"
    )
    target = document.resolve(document.root["components"]["schemas"]["A"])
    assert target is not None
    assert target.node == {"type": ["string", "null"]}
    target = document.resolve(document.root["paths"]["/a"]["get"]["parameters"][0])
    assert target is not None
    assert target.node["examples"] == {"": {"value": 1}}


SWAGGER = """
swagger: '2.0'
info: {title: T, version: '1'}
host: api.test
basePath: /v1/
schemes: [http, https]
consumes: [application/json]
produces: [application/json]
securityDefinitions:
  basic: {type: basic}
  key: {type: apiKey, in: header, name: X}
  oauth: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://t', scopes: {a: b}}
parameters:
  Limit: {name: limit, in: query, type: integer, x-nullable: true, default: 5}
  Body: {name: pet, in: body, required: true, description: A pet, schema: {$ref: '#/definitions/Pet'}}
responses:
  Error: {description: 'no', schema: {$ref: '#/definitions/Pet'}}
paths:
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, type: string, format: uuid}]
    get:
      parameters:
        - {$ref: '#/parameters/Limit'}
        - {name: c, in: query, type: array, items: {type: string}}
        - {name: s, in: query, type: array, items: {type: string}, collectionFormat: ssv}
        - {name: t, in: query, type: array, items: {type: string}, collectionFormat: tsv}
        - {name: p, in: query, type: array, items: {type: string}, collectionFormat: pipes}
        - {name: m, in: query, type: array, items: {type: string}, collectionFormat: multi}
        - {name: h, in: header, type: array, items: {type: string}}
      responses:
        '200':
          description: ok
          schema: {type: array, items: {$ref: '#/definitions/Pet'}}
          headers: {X-N: {type: integer, description: n}}
          examples: {application/json: [{}]}
        default: {$ref: '#/responses/Error'}
    post:
      parameters: [{$ref: '#/parameters/Body'}]
      consumes: [application/json, application/xml]
      produces: [image/png]
      responses: {'200': {description: ok, schema: {type: file}}, '204': {description: none}}
    put:
      parameters:
        - {name: f, in: formData, type: file, required: true, description: A file}
        - {name: l, in: formData, type: array, items: {type: string}, collectionFormat: multi}
      responses: {'204': {description: none}}
definitions:
  Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string, x-nullable: true}}}
"""
MODERN = """
openapi: 3.2.0
info: {title: T, version: '1'}
servers: [{url: 'https://api.test/v1'}, {url: 'http://api.test/v1'}]
paths:
  /pets/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string, format: uuid}}]
    get:
      parameters:
        - {$ref: '#/components/parameters/Limit'}
        - {name: c, in: query, style: form, explode: false, schema: {type: array, items: {type: string}}}
        - {name: s, in: query, style: spaceDelimited, explode: false, schema: {type: array, items: {type: string}}}
        - {name: t, in: query, style: tabDelimited, explode: false, schema: {type: array, items: {type: string}}}
        - {name: p, in: query, style: pipeDelimited, explode: false, schema: {type: array, items: {type: string}}}
        - {name: m, in: query, style: form, explode: true, schema: {type: array, items: {type: string}}}
        - {name: h, in: header, style: simple, explode: false, schema: {type: array, items: {type: string}}}
      responses:
        '200':
          description: ok
          headers: {X-N: {description: n, schema: {type: integer}}}
          content:
            application/json:
              schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}
              examples: {'': {value: [{}]}}
        default: {$ref: '#/components/responses/Error'}
    post:
      requestBody:
        description: A pet
        required: true
        content:
          application/json: {schema: {$ref: '#/components/schemas/Pet'}}
          application/xml: {schema: {$ref: '#/components/schemas/Pet'}}
      responses:
        '200':
          description: ok
          content:
            image/png: {schema: {type: string, format: binary, contentMediaType: application/octet-stream}}
        '204': {description: none}
    put:
      requestBody:
        required: true
        content:
          multipart/form-data:
            schema:
              type: object
              required: [f]
              properties:
                f: {type: string, format: binary, contentMediaType: application/octet-stream, description: A file}
                l: {type: array, items: {type: string}}
      responses: {'204': {description: none}}
components:
  schemas:
    Pet:
      type: object
      required: [kind]
      discriminator: {propertyName: kind}
      properties: {kind: {type: [string, 'null']}}
  parameters: {Limit: {name: limit, in: query, schema: {type: [integer, 'null'], default: 5}}}
  responses: {Error: {description: 'no', content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
  securitySchemes:
    basic: {type: http, scheme: basic}
    key: {type: apiKey, in: header, name: X}
    oauth:
      type: oauth2
      flows:
        authorizationCode: {authorizationUrl: 'https://a', tokenUrl: 'https://t', scopes: {a: b}}
"""


def test_swagger_equals_the_same_document_written_in_3(loaded: Loaded) -> None:
    assert loaded(SWAGGER).root == yaml.safe_load(MODERN)


def test_places_in_swagger_are_those_of_the_user(loaded: Loaded) -> None:
    root = loaded(SWAGGER).root
    item = root["paths"]["/pets/{id}"]
    at = Location("api.yaml", "/paths/~1pets~1{id}")
    assert locate(item["get"]["parameters"][1]["schema"], "items") == at.at("get", "parameters", 1, "items")
    assert locate(item["get"]["parameters"][1], "style") == at.at("get", "parameters", 1, "collectionFormat")
    form = item["put"]["requestBody"]["content"]["multipart/form-data"]["schema"]["properties"]
    assert locate(form, "f") == at.at("put", "parameters", 0)
    assert locate(form["f"], "format") == at.at("put", "parameters", 0, "type")
    body = item["post"]["requestBody"]
    assert body.location == Location("api.yaml", "/parameters/Body")
    assert locate(root["components"]["schemas"], "Pet") == Location("api.yaml", "/definitions/Pet")
    assert locate(root["components"]["schemas"]["Pet"]["discriminator"], "propertyName") == Location(
        "api.yaml", "/definitions/Pet/discriminator"
    )
    assert locate(root["servers"], 0) == Location("api.yaml", "/host")


def test_references_into_swagger_have_the_ids_of_their_new_places(loaded: Loaded, write: Write) -> None:
    write("A: {$ref: 'api.yaml#/definitions/Pet'}\n", "other.yaml")
    document = loaded(SWAGGER + "  Two: {properties: {a: {$ref: 'other.yaml#/A'}, b: {$ref: '#/definitions/Pet'}}}\n")
    for node in document.root["components"]["schemas"]["Two"]["properties"].values():
        target = document.resolve(node)
        assert target is not None
        assert target.id == "#/components/schemas/Pet"


def test_nothing_is_said_where_only_the_form_changes(write: Write) -> None:
    diagnostics = Diagnostics()
    assert load(write(SWAGGER), diagnostics) is not None
    assert [*diagnostics] == []
