# ruff: noqa: E501 (documents stand here whole)
"""Mistakes that real documents have: none of them costs an operation."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from sdkwright import ir
from sdkwright.diagnostics import Diagnostics
from sdkwright.messages import message
from sdkwright.parse.api import parse
from sdkwright.source import Document, load, validate

from .conftest import HERE
from .test_report import assert_sound

V2 = "swagger: '2.0'\ninfo: {title: T, version: '1'}\n"
V30 = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\n"
V31 = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"
OK = "responses: {'200': {description: ok}}"


def get(schema: str, head: str = V30) -> str:
    """A document whose one operation answers with a schema."""
    return head + (
        "paths:\n  /a:\n    get:\n      operationId: a\n      responses:\n        '200':\n          description: ok\n"
        f"          content: {{application/json: {{schema: {schema}}}}}\n"
    )


def parameter(text: str, head: str = V30, path: str = "/a") -> str:
    """A document whose one operation has a parameter."""
    return head + f"paths:\n  {path}:\n    get:\n      operationId: a\n      parameters: [{text}]\n      {OK}\n"


def operation(text: str, head: str = V30) -> str:
    """A document whose one operation has some members besides its responses."""
    return head + f"paths: {{/a: {{get: {{operationId: a, {OK}, {text}}}}}}}\n"


def property_of(text: str, head: str = V30) -> str:
    return get(f"{{type: object, properties: {{p: {text}}}}}", head)


DOCUMENTS = {
    "unquoted status": V30
    + "paths: {/a: {get: {operationId: a, responses: {200: {description: ok}, 4XX: {description: no}}}}}\n",
    "no description of a response": V30 + "paths: {/a: {get: {operationId: a, responses: {'200': {}}}}}\n",
    "empty responses": V30 + "paths: {/a: {get: {operationId: a, responses: {}}}}\n",
    "no responses": V30 + "paths: {/a: {get: {operationId: a}}}\n",
    "null responses": V30 + "paths: {/a: {get: {operationId: a, responses: null}}}\n",
    "null response": V30 + "paths: {/a: {get: {operationId: a, responses: {'200': null}}}}\n",
    "status that is none": V30
    + "paths: {/a: {get: {operationId: a, responses: {ok: {description: ok}, '2xx': {description: ok}}}}}\n",
    "response that is a text": V30 + "paths: {/a: {get: {operationId: a, responses: {'200': ok}}}}\n",
    "schema beside content": V30
    + "paths: {/a: {get: {operationId: a, responses: {'200': {description: ok, schema: {type: string}}}}}}\n",
    "content that is a list": V30
    + "paths: {/a: {get: {operationId: a, responses: {'200': {description: ok, content: [application/json]}}}}}\n",
    "null content": V30
    + "paths: {/a: {get: {operationId: a, responses: {'200': {description: ok, content: null}}}}}\n",
    "null schema": get("null"),
    "empty enum": property_of("{type: string, enum: []}"),
    "values twice": property_of("{type: string, enum: [a, a]}"),
    "null enum": property_of("{type: string, enum: null}"),
    "enum that is a text": property_of("{type: string, enum: 'a, b'}"),
    "enum of a mapping": property_of("{type: string, enum: {a: A, b: B}}"),
    "numbers in an enum of strings": property_of("{type: string, enum: [1, 2.0, true]}"),
    "items that are false": property_of("{type: array, items: false}"),
    "items that are a list": property_of("{type: array, items: [{type: string}]}"),
    "array without items": property_of("{type: array}"),
    "null items": property_of("{type: array, items: null}"),
    "type null": property_of("{type: null}", V31),
    "type null in 3.0": property_of("{type: 'null'}"),
    "list of types in 3.0": property_of("{type: [string, 'null']}"),
    "type any": property_of("{type: any}"),
    "type of another language": property_of("{type: int}"),
    "type file in 3.0": property_of("{type: file}"),
    "type twice in a text": property_of("{type: 'string,null'}"),
    "required on a property": property_of("{type: string, required: true}"),
    "required that is a text": get("{type: object, required: p, properties: {p: {type: string}}}"),
    "empty required": get("{type: object, required: [], properties: {p: {type: string}}}"),
    "null required": get("{type: object, required: null, properties: {p: {type: string}}}"),
    "null properties": get("{type: object, properties: null}"),
    "properties of a string": property_of("{type: string, properties: {q: {type: string}}}"),
    "properties that are a list": get("{type: object, properties: [{name: p, type: string}]}"),
    "property that is a text": get("{type: object, properties: {p: string}}"),
    "odd formats": property_of("{type: integer, format: date-time}"),
    "format that is a number": property_of("{type: string, format: 5}"),
    "minimum that is a text": property_of("{type: integer, minimum: '1', maxLength: -1}"),
    "example of another type": property_of("{type: integer, example: '2020-01-01', default: x}"),
    "null allOf": property_of("{allOf: null, oneOf: [], anyOf: null}"),
    "discriminator that is a text": get("{type: object, discriminator: p, properties: {p: {type: string}}}"),
    "null discriminator": get("{type: object, discriminator: null, properties: {p: {type: string}}}"),
    "additional properties that are a text": get("{type: object, additionalProperties: 'true'}"),
    "null additional properties": get("{type: object, additionalProperties: null}"),
    "deprecated that is a text": operation("deprecated: 'yes'"),
    "reference to nowhere": get("{$ref: '#/components/schemas/None'}"),
    "reference to definitions": get("{$ref: '#/definitions/A'}")
    + "definitions: {A: {type: object, properties: {p: {type: string}}}}\n",
    "null reference": get("{$ref: null}"),
    "reference that is a name": get("{$ref: A}") + "components: {schemas: {A: {type: string}}}\n",
    "null component": get("{$ref: '#/components/schemas/A'}") + "components: {schemas: {A: null}}\n",
    "name of a component with a space": get("{$ref: '#/components/schemas/A%20B'}")
    + "components: {schemas: {'A B': {type: string}}}\n",
    "null components": V30 + f"paths: {{/a: {{get: {{operationId: a, {OK}}}}}}}\ncomponents: null\n",
    "parameter of the path without a declaration": V30 + f"paths: {{'/a/{{id}}': {{get: {{operationId: a, {OK}}}}}}}\n",
    "parameter of the path that is optional": parameter("{name: id, in: path, schema: {type: string}}", path="/a/{id}"),
    "parameter without a schema": parameter("{name: q, in: query}"),
    "parameter with a type": parameter("{name: q, in: query, type: string}"),
    "parameter without a place": parameter("{name: q, schema: {type: string}}"),
    "parameter in a body": parameter("{name: q, in: body, schema: {type: string}}"),
    "parameter in form data": parameter("{name: q, in: formData, schema: {type: string}}"),
    "parameter twice": parameter(
        "{name: q, in: query, schema: {type: string}}, {name: q, in: query, schema: {type: integer}}"
    ),
    "null parameter": parameter("null"),
    "null parameters": operation("parameters: null"),
    "parameters that are a mapping": operation("parameters: {q: {in: query}}"),
    "description that is a number": operation("description: 5, summary: [a]"),
    "null description": operation("description: null, summary: null, tags: null, security: null, requestBody: null"),
    "tags that are a text": operation("tags: pets"),
    "numbers as tags": operation("tags: [1, null]"),
    "operation ids twice": V30 + f"paths: {{/a: {{get: {{operationId: a, {OK}}}, post: {{operationId: a, {OK}}}}}}}\n",
    "operation id that is a number": V30 + f"paths: {{/a: {{get: {{operationId: 5, {OK}}}}}}}\n",
    "body of get": operation("requestBody: {content: {application/json: {schema: {type: string}}}}"),
    "body without content": operation("requestBody: {description: a}"),
    "body with a schema": operation("requestBody: {schema: {type: string}}"),
    "body that is a text": operation("requestBody: a"),
    "security that is a mapping": operation("security: {key: []}"),
    "security that is unknown": operation("security: [{key: []}]"),
    "scheme without a type": operation("security: [{key: []}]")
    + "components: {securitySchemes: {key: {in: header, name: k}}}\n",
    "servers with bad addresses": operation("servers: [{url: 'not a url'}, {url: 5}, {}, null, {url: 'https://{v}/'}]"),
    "path without a slash": V30 + f"paths: {{a: {{get: {{operationId: a, {OK}}}}}}}\n",
    "path with a query": V30 + f"paths: {{'/a?b=c': {{get: {{operationId: a, {OK}}}}}}}\n",
    "two paths of one shape": V30
    + f"paths: {{'/a/{{b}}': {{get: {{operationId: a, {OK}}}}}, '/a/{{c}}': {{put: {{operationId: b, {OK}}}}}}}\n",
    "no info": f"openapi: 3.0.3\npaths: {{/a: {{get: {{operationId: a, {OK}}}}}}}\n",
    "null info": f"openapi: 3.0.3\ninfo: null\npaths: {{/a: {{get: {{operationId: a, {OK}}}}}}}\n",
    "no version": f"openapi: 3.0.3\ninfo: {{title: T}}\npaths: {{/a: {{get: {{operationId: a, {OK}}}}}}}\n",
    "number as a version": f"openapi: 3.1\ninfo: {{title: T, version: 1.10}}\npaths: {{/a: {{get: {{operationId: a, {OK}}}}}}}\n",
    "unknown members": operation("consumes: [a/b], foo: 1"),
    "headers of a response that are a list": V30
    + "paths: {/a: {get: {operationId: a, responses: {'200': {description: ok, headers: [X-A]}}}}}\n",
    "header with a type": V30
    + "paths: {/a: {get: {operationId: a, responses: {'200': {description: ok, headers: {X-A: {type: integer}}}}}}}\n",
    "examples that are a list": V30
    + "paths: {/a: {get: {operationId: a, responses: {'200': {description: ok, content: {a/b: {schema: {}, examples: [1]}}}}}}}\n",
    "type with a body in 2.0": V2
    + "paths: {/a: {post: {operationId: a, parameters: [{name: b, in: body, type: string}], responses: {200: {description: ok}}}}}\n",
    "two bodies in 2.0": V2
    + "paths: {/a: {post: {operationId: a, parameters: [{name: b, in: body, schema: {}}, {name: c, in: body, schema: {}}], responses: {200: {description: ok}}}}}\n",
    "body and form in 2.0": V2
    + "paths: {/a: {post: {operationId: a, parameters: [{name: b, in: body, schema: {}}, {name: c, in: formData, type: string}], responses: {200: {description: ok}}}}}\n",
    "parameter without a type in 2.0": parameter("{name: q, in: query}", V2),
    "schema of a parameter in 2.0": parameter("{name: q, in: query, schema: {type: integer}}", V2),
    "request body in 2.0": operation("requestBody: {content: {a/b: {schema: {type: string}}}}", V2),
    "content in 2.0": V2
    + "paths: {/a: {get: {operationId: a, responses: {200: {description: ok, content: {a/b: {schema: {type: string}}}}}}}}\n",
}

FORGIVEN = {
    "unquoted status",
    "values twice",
    "numbers in an enum of strings",
    "array without items",
    "type null",
    "properties of a string",
    "odd formats",
    "name of a component with a space",
    "body of get",
    "path with a query",
    "two bodies in 2.0",
    "body and form in 2.0",
}
"""What stops no strict run either."""

METHODS = {"get", "put", "post"}


def run(text: str, folder: Path, *, lenient: bool) -> tuple[Document | None, Diagnostics]:
    path = folder / "api.yaml"
    path.write_text(text, encoding="utf-8")
    diagnostics = Diagnostics(lenient=lenient)
    document = load(str(path), diagnostics)
    if document is not None:
        validate(document, diagnostics)
    return document, diagnostics


def assert_located(document: Document | None, diagnostics: Diagnostics) -> None:
    for item in diagnostics:
        assert item.location is not None
        assert item.position or (document is not None and document.position(item.location))
        assert item.code != "validator-crash", message(item, document)


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_operation_is_there_with_leniency(name: str, tmp_path: Path) -> None:
    document, diagnostics = run(DOCUMENTS[name], tmp_path, lenient=True)
    assert document is not None
    api = parse(document, diagnostics)
    assert not diagnostics.failed
    written = yaml.safe_load(DOCUMENTS[name])["paths"]
    wanted = [(method.upper(), path) for path, item in written.items() for method in item if method in METHODS]
    assert [(operation.method, operation.path) for operation in api.operations] == wanted
    assert_sound(api)
    assert_located(document, diagnostics)
    assert name in FORGIVEN or [*diagnostics]
    assert not [item for item in diagnostics.report if item.kind == "operation" and item.status == "skipped"]


@pytest.mark.parametrize("name", DOCUMENTS)
def test_errors_with_places_without_leniency(name: str, tmp_path: Path) -> None:
    document, diagnostics = run(DOCUMENTS[name], tmp_path, lenient=False)
    assert diagnostics.failed is (name not in FORGIVEN)
    assert_located(document, diagnostics)


def outcome(text: str, folder: Path) -> tuple[ir.Operation, list[tuple[str, str, str, str]]]:
    """The one operation, and what the report does not call full."""
    document, diagnostics = run(text, folder, lenient=True)
    assert document is not None
    (operation,) = parse(document, diagnostics).operations
    losses = [(item.kind, item.status, item.location.pointer, item.reason) for item in diagnostics.report]
    return operation, [loss for loss in losses if loss[1] != "full"]


STRING, INTEGER = ir.Primitive("string", HERE), ir.Primitive("integer", HERE)


def test_words_of_swagger_2_in_later_documents(tmp_path: Path) -> None:
    for place in ("body", "formData"):
        found, losses = outcome(parameter(f"{{name: q, in: {place}, schema: {{type: string}}}}"), tmp_path)
        assert found.request_body is not None and found.parameters == () and losses == []
    found, losses = outcome(DOCUMENTS["parameter with a type"], tmp_path)
    assert [(item.name, item.type) for item in found.parameters] == [("q", STRING)] and losses == []
    found, losses = outcome(DOCUMENTS["header with a type"], tmp_path)
    assert [(item.name, item.type) for item in found.responses[0].headers] == [("X-A", INTEGER)] and losses == []
    found, losses = outcome(DOCUMENTS["schema beside content"], tmp_path)
    assert [(item.media_type, item.type) for item in found.responses[0].content] == [("application/json", STRING)]
    assert losses == []


def test_a_second_body_is_reported(tmp_path: Path) -> None:
    for name in ("two bodies in 2.0", "body and form in 2.0"):
        found, losses = outcome(DOCUMENTS[name], tmp_path)
        assert found.request_body is not None
        reason = "it has no name, or no place (`in`) that OpenAPI knows"
        assert losses == [("parameter", "skipped", "/paths/~1a/post/parameters/1", reason)]


def test_what_lacks_quotes_is_text(tmp_path: Path) -> None:
    found, losses = outcome(operation("description: 5, tags: [1, 2]"), tmp_path)
    assert (found.description, found.tags, losses) == ("5", ("1", "2"), [])
    found, losses = outcome(operation("tags: pets"), tmp_path)
    assert found.tags == ("pets",)
    assert losses == [("keyword", "degraded", "/paths/~1a/get/tags", "it should be an array; taken as a list of one")]


def test_types_of_other_languages(tmp_path: Path) -> None:
    found, losses = outcome(get("{type: int}"), tmp_path)
    assert found.responses[0].content[0].type == INTEGER
    place = "/paths/~1a/get/responses/200/content/application~1json/schema/type"
    reason = "'int' is no type of JSON Schema 2020-12; taken as 'integer'"
    assert losses == [("keyword", "degraded", place, reason)]
