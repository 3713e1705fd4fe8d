from __future__ import annotations

import re
from collections.abc import Callable

from sdkwright import ir
from sdkwright.config import PackageConfig
from sdkwright.diagnostics import Diagnostics, Location
from sdkwright.output.render import templates_folder
from sdkwright.python import describe, package
from sdkwright.python.declarations_names import RUNTIME_NAMES

DOCUMENT = """
servers: [{url: 'https://{region}.shop.test', variables: {region: {default: eu, enum: [eu, us]}}}]
security: [{key: []}]
paths:
  /pets:
    post:
      operationId: pets/create
      tags: [pets]
      parameters: [{name: X-Trace, in: header, schema: {type: string}}]
      requestBody:
        content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
      responses:
        '201':
          description: ok
          headers: {X-Left: {schema: {type: integer}}}
          content:
            application/json: {schema: {$ref: '#/components/schemas/Pet'}}
            text/event-stream: {schema: {$ref: '#/components/schemas/Pet'}}
        '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
        '503': {description: not now}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
  schemas:
    Pet:
      type: object
      required: [kind]
      properties: {kind: {$ref: '#/components/schemas/Kind'}, bornAt: {type: string, format: date-time}}
    Kind: {type: string, enum: [cat, dog]}
    Error: {type: object, properties: {message: {type: string}}}
"""


def test_runtime_names_are_those_of_the_runtime() -> None:
    text = (templates_folder() / "runtime" / "__init__.py").read_text(encoding="utf-8")
    assert sorted((*RUNTIME_NAMES, "RefreshToken")) == sorted(set(re.findall(r" as (\w+)$", text, re.MULTILINE)))


def test_the_files_of_a_package(read: Callable[[str], ir.Api], diagnostics: Diagnostics) -> None:
    made = package.build(read(DOCUMENT), PackageConfig(), diagnostics)
    assert made.module == "shop"
    assert [file.path for file in made.files if file.path.startswith("shop/")] == [
        "shop/__init__.py",
        "shop/client.py",
        "shop/models/__init__.py",
        "shop/models/__init__.pyi",
        "shop/controllers/__init__.py",
        "shop/py.typed",
        "shop/exceptions.py",
        "shop/headers.py",
        "shop/controllers/pets.py",
        "shop/models/error.py",
        "shop/models/kind_enum.py",
        "shop/models/pet.py",
    ]


def test_order_does_not_matter(read: Callable[[str], ir.Api]) -> None:
    head, _, schemas = DOCUMENT.partition("  schemas:\n")
    blocks = re.split(r"(?m)^(?=    \w)", schemas)
    turned = head + "  schemas:\n" + "".join(reversed(blocks))
    first, second = (
        {file.path: file for file in package.build(read(text), PackageConfig(), Diagnostics()).files}
        for text in (DOCUMENT, turned)
    )
    assert first == second


def test_nothing_of_it_is_lesser(read: Callable[[str], ir.Api], diagnostics: Diagnostics) -> None:
    package.build(read(DOCUMENT), PackageConfig(), diagnostics)
    assert diagnostics.report == []


def test_what_the_api_sends_is_json_or_a_form(read: Callable[[str], ir.Api], diagnostics: Diagnostics) -> None:
    text = """
        webhooks:
          born: {post: {requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}}}
          sold: {post: {requestBody: {content: {application/xml: {schema: {type: object, properties: {a: {type: string}}}}}}}}
        """
    package.build(read(text), PackageConfig(), diagnostics)
    assert [(item.kind, item.location.pointer, item.status) for item in diagnostics.report] == [
        ("operation", "/webhooks/sold/post", "degraded")
    ]


def test_pages_that_do_not_fit(read: Callable[[str], ir.Api], diagnostics: Diagnostics) -> None:
    package.build(
        read("""
            paths:
              /a:
                get:
                  operationId: a
                  x-pagination: {type: cursor, items: data}
                  responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}
            """),
        PackageConfig(),
        diagnostics,
    )
    assert [(item.code, item.message, item.location) for item in diagnostics] == [
        (
            "pagination-unfit",
            "`x-pagination` does not fit the answer of this operation, which is not split into pages",
            Location("spec.yaml", "/paths/~1a/get/x-pagination"),
        )
    ]


def test_describe(read: Callable[[str], ir.Api], diagnostics: Diagnostics) -> None:
    assert describe.describe(read(DOCUMENT), PackageConfig(), diagnostics) == {
        "version": 1,
        "package": "shop",
        "client": "ShopClient",
        "async_client": "AsyncShopClient",
        "webhooks": None,
        "security_schemes": [{"name": "key", "python_name": "key", "type": "apiKey", "scheme": None}],
        "operations": [
            {
                "method": "POST",
                "path": "/pets",
                "operation_id": "pets/create",
                "controller": "pets",
                "name": "create",
                "parameters": [
                    {
                        "in": "header",
                        "name": "X-Trace",
                        "python_name": "x_trace",
                        "type": "str | None",
                        "required": False,
                    }
                ],
                "body": {
                    "python_name": "body",
                    "required": False,
                    "content": {"application/json": "models.Pet | models.PetDict | None"},
                },
                "responses": {"201": {"application/json": "models.Pet", "text/event-stream": "Stream[models.Pet]"}},
                "errors": {"400": "ErrorException", "503": "ServerError"},
                "headers": {"201": "PetsCreateHeaders"},
                "security": [["key"]],
            }
        ],
        "models": [
            {
                "pointer": "#/components/schemas/Pet",
                "name": "Pet",
                "module": "shop.models.pet",
                "fields": [
                    {"name": "kind", "python_name": "kind", "type": "models.KindEnum", "required": True},
                    {"name": "bornAt", "python_name": "born_at", "type": "_dt.datetime | None", "required": False},
                ],
            },
            {
                "pointer": "#/components/schemas/Error",
                "name": "Error",
                "module": "shop.models.error",
                "fields": [{"name": "message", "python_name": "message", "type": "str | None", "required": False}],
            },
        ],
        "enums": [
            {
                "pointer": "#/components/schemas/Kind",
                "name": "KindEnum",
                "module": "shop.models.kind_enum",
                "members": [{"value": "cat", "python_name": "CAT"}, {"value": "dog", "python_name": "DOG"}],
            }
        ],
    }
