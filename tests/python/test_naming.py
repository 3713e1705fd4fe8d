from __future__ import annotations

from collections.abc import Callable

import pytest

from sdkwright.config import PackageConfig, Suffixes
from sdkwright.diagnostics import Diagnostics
from sdkwright.python import environment, words
from sdkwright.python.naming import Names

Named = Callable[..., Names]
SCHEMAS = "#/components/schemas/"


def classes(names: Names) -> list[str]:
    return sorted(names.homes)


def test_the_package_is_named_by_the_configuration(named: Named) -> None:
    package = named("", PackageConfig(name="thingspace-firmware")).package
    assert (package.distribution, package.module) == ("thingspace-firmware", "thingspace_firmware")
    assert (package.client, package.async_client) == ("ThingspaceFirmwareClient", "AsyncThingspaceFirmwareClient")


def test_the_package_is_named_by_the_title(named: Named) -> None:
    package = named("").package
    assert (package.distribution, package.module, package.client) == ("shop", "shop", "ShopClient")


def test_parts_of_the_name_can_be_configured(named: Named) -> None:
    package = named("", PackageConfig(name="acme-sdk", module="acme", client="Acme")).package
    assert (package.distribution, package.module, package.client) == ("acme-sdk", "acme", "Acme")


def test_inline_schemas_are_named_after_where_they_are_used(named: Named) -> None:
    names = named("""
        components:
          schemas:
            Order:
              type: object
              properties:
                status: {enum: [open, closed]}
                lines: {type: array, items: {type: object, properties: {status: {enum: [a, b]}}}}
                order_state: {enum: [new, old]}
                notes: {type: object, additionalProperties: {type: object, properties: {a: {type: string}}}}
            User: {type: object, properties: {status: {enum: [on, off]}}}
        """)
    assert classes(names) == [
        *("Order", "OrderLine", "OrderLineStatusEnum", "OrderNote"),
        *("OrderStateEnum", "OrderStatusEnum", "User", "UserStatusEnum"),
    ]
    assert set(names.homes.values()) == {"order", "user"}


def test_a_component_never_loses_its_name_to_an_inline_schema(named: Named, diagnostics: Diagnostics) -> None:
    names = named("""
        components:
          schemas:
            A: {type: object, properties: {b: {type: object, properties: {c: {type: string}}}}}
            AB: {type: object, properties: {d: {type: string}}}
        """)
    assert names.declaration(SCHEMAS + "AB").class_name == "AB"
    assert names.declaration(SCHEMAS + "A/properties/b").class_name == "AB2"
    assert [(item.code, item.message, item.location and item.location.pointer) for item in diagnostics] == [
        ("name-clash", "`AB` is the name of something else, so this is `AB2`", "/components/schemas/A/properties/b")
    ]


def test_suffixes_are_not_doubled(named: Named) -> None:
    names = named("""
        paths:
          /a:
            get:
              tags: [Pet Controller]
              parameters: [{name: size, in: query, schema: {$ref: '#/components/schemas/Size'}}]
              responses:
                '200': {description: ok}
                '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/BasicError'}}}}
                '500': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/MyException'}}}}
        components:
          schemas:
            BasicError: {type: object, properties: {a: {type: string}}}
            MyException: {type: object, properties: {a: {type: string}}}
            ColorEnum: {type: string, enum: [red]}
            Size: {type: string, enum: [s]}
        """)
    assert names.declaration(SCHEMAS + "BasicError").exception == "BasicErrorException"
    assert names.declaration(SCHEMAS + "MyException").exception == "MyException"
    assert names.declaration(SCHEMAS + "ColorEnum").class_name == "ColorEnum"
    assert names.declaration(SCHEMAS + "Size").class_name == "SizeEnum"
    assert names.declaration(SCHEMAS + "Size").value_name == "SizeValue"
    assert [item.class_name for item in names.controllers] == ["PetController"]


def test_suffixes_are_configuration(named: Named) -> None:
    config = PackageConfig(suffixes=Suffixes(controller="Api", enum="", exception="Failure"))
    names = named(
        """
        paths:
          /a:
            get:
              tags: [pets]
              parameters: [{name: size, in: query, schema: {$ref: '#/components/schemas/Size'}}]
              responses:
                '200': {description: ok}
                '400': {description: no, content: {application/json: {schema: {$ref: '#/components/schemas/Error'}}}}
        components:
          schemas:
            Error: {type: object, properties: {a: {type: string}}}
            Size: {type: string, enum: [s]}
        """,
        config,
    )
    assert names.declaration(SCHEMAS + "Error").exception == "ErrorFailure"
    assert names.declaration(SCHEMAS + "Size").class_name == "Size"
    assert names.declaration(SCHEMAS + "Size").value_name == "SizeValue"
    assert names.controllers[0].class_name == "PetsApi"


def test_members_of_enums_are_readable_and_unique(named: Named) -> None:
    names = named("""
        components:
          schemas:
            Odd: {enum: [txt, TXT, 1st, '<18', 18+, '-1', '', a-b, a_b, TYPE_CHECKING]}
            Level: {type: integer, enum: [1, -1]}
        """)
    assert names.declaration(SCHEMAS + "Odd").members == (
        *("TXT_2", "TXT", "VALUE_1ST", "LESS_THAN_18", "VALUE_18_PLUS", "MINUS_1", "EMPTY", "A_B", "A_B_2"),
        "TYPE_CHECKING",
    )
    assert names.declaration(SCHEMAS + "Level").members == ("VALUE_1", "MINUS_1")


def test_parameters_of_one_name_are_told_apart_by_their_place(named: Named) -> None:
    names = named("""
        paths:
          /a/{id}:
            post:
              operationId: a
              requestBody: {content: {application/json: {schema: {type: string}}}}
              parameters:
                - {name: id, in: query, schema: {type: string}}
                - {name: id, in: header, schema: {type: string}}
                - {name: id, in: path, required: true, schema: {type: string}}
                - {name: body, in: query, schema: {type: string}}
                - {name: self, in: query, schema: {type: string}}
                - {name: a-b, in: query, schema: {type: string}}
                - {name: a_b, in: query, schema: {type: string}}
              responses: {'200': {description: ok}}
        """)
    operation = names.operation(next(iter(names._operations)))
    assert operation.parameters == ("id_query", "id_header", "id", "body_query", "self_", "a_b_query", "a_b")


def test_keywords_of_the_client_are_told_apart(named: Named) -> None:
    names = named("""
        servers: [{url: 'https://{region}.shop.test/{headers}', variables: {region: {default: eu}, headers: {default: a}}}]
        components:
          securitySchemes:
            timeout: {type: apiKey, in: header, name: X}
            X-API-Key: {type: apiKey, in: header, name: X}
            region: {type: apiKey, in: header, name: X}
            self: {type: apiKey, in: header, name: X}
        """)
    assert names.schemes == {
        "timeout": "timeout_credential",
        "X-API-Key": "x_api_key",
        "region": "region",
        "self": "self_",
    }
    assert names.variables == {"region": "region_variable", "headers": "headers_variable"}


def test_servers_are_named_by_the_document_or_by_their_place(named: Named) -> None:
    names = named("""
        servers:
          - {url: 'https://a.test', name: production}
          - {url: 'https://b.test', description: Test server}
          - {url: 'https://c.test', description: A long description that is no name}
          - {url: 'https://d.test', name: production}
        """)
    assert [item.name for item in names.environments] == ["production", "test_server", "server_3", "production_4"]


def test_operations_can_be_renamed_and_nested(named: Named) -> None:
    config = PackageConfig(operations={"createChatCompletion": "chat.completions.create", "listFiles": "all_files"})
    names = named(
        """
        paths:
          /chat: {post: {operationId: createChatCompletion, tags: [Chat], responses: {'200': {description: ok}}}}
          /files: {get: {operationId: listFiles, tags: [Files], responses: {'200': {description: ok}}}}
          /others: {get: {operationId: all_files, tags: [Files], responses: {'200': {description: ok}}}}
        """,
        config,
    )
    found = sorted(
        (".".join(item.controller.path), item.method, item.controller.class_name, item.controller.module)
        for item in names._operations.values()
    )
    assert found == [
        ("chat.completions", "create", "ChatCompletionsController", "chat_completions"),
        ("files", "all_files", "FilesController", "files"),
        ("files", "all_files_2", "FilesController", "files"),
    ]
    assert [".".join(item.path) for item in names.controllers] == ["chat", "chat.completions", "files"]


def test_methods_of_the_client_are_no_controllers(named: Named) -> None:
    names = named("paths: {/a: {get: {tags: [Request], responses: {'200': {description: ok}}}}}")
    assert [(item.name, item.class_name, item.module) for item in names.controllers] == [
        ("request_", "RequestController", "request")
    ]


def test_names_of_models_and_modules_never_meet(named: Named) -> None:
    names = named("components: {schemas: {宠物: {type: object, properties: {a: {type: string}}}}}")
    assert dict(names.homes) == {"宠物": "宠物_2"}


def test_a_renamed_operation_has_to_be_there(named: Named, diagnostics: Diagnostics) -> None:
    config = PackageConfig(operations={"lisFiles": "files.list", "zzz": "a.b"})
    named("paths: {/a: {get: {operationId: listFiles, responses: {'200': {description: ok}}}}}", config)
    assert [(item.severity.value, item.code, item.message, item.hint) for item in diagnostics] == [
        (
            "warning",
            "operation-unknown",
            "There is no operation `lisFiles` that could be renamed",
            "Did you mean `listFiles`?",
        ),
        (
            "warning",
            "operation-unknown",
            "There is no operation `zzz` that could be renamed",
            "The keys of `operations` are values of `operationId`, or such as `GET /pets`.",
        ),
    ]


def test_a_renamed_operation_leaves_the_client_its_methods(named: Named) -> None:
    config = PackageConfig(operations={"a": "request.create"})
    names = named("paths: {/a: {get: {operationId: a, responses: {'200': {description: ok}}}}}", config)
    assert [".".join(item.path) for item in names.controllers] == ["request_"]


@pytest.mark.parametrize(
    ("title", "module"),
    [
        ("GitHub's official OpenAPI spec + Octokit extension", "github"),
        ("Discord HTTP API (Preview)", "discord"),
        ("Twilio - Api", "twilio"),
        ("Swagger Petstore - OpenAPI 3.1", "swagger_petstore"),
        ("The Acme REST API Specification v2.0.1", "acme"),
        ("Acme Maps API Definition for partners", "acme_maps"),
        ("API", "api"),
        ("(x)", "x"),
    ],
)
def test_what_a_title_calls_the_api(title: str, module: str) -> None:
    assert words.snake(environment.title_words(title)) == module
