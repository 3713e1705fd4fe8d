"""Operations, path items, callbacks, webhooks."""

from __future__ import annotations

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
STRING = ir.Primitive("string", HERE)


def test_an_operation_with_everything(operation: Read) -> None:
    found = operation("""
        operationId: listPets
        summary: All pets
        description: As they come.
        deprecated: true
        tags: [pets, more]
        security: [{}]
        servers: [{url: 'https://other.example.com'}]
        responses: {'204': {description: none}}
        x-note: [1]
        """)
    assert found.operation == ir.Operation(
        "#/paths/~1pets/get",
        "GET",
        "/pets",
        "listPets",
        (ir.Response("204", HERE, "none"),),
        HERE,
        tags=("pets", "more"),
        summary="All pets",
        description="As they come.",
        deprecated=True,
        security=(ir.SecurityRequirement(()),),
        servers=(ir.Server("https://other.example.com", HERE),),
        extensions={"x-note": [1]},
    )
    assert found.api.tags == (ir.Tag("pets", HERE), ir.Tag("more", HERE))


def test_all_methods(read: Read) -> None:
    found = read("""
        openapi: 3.2.0
        info: {title: t, version: '1'}
        paths:
          x-note: {get: {}}
          /a:
            summary: The path.
            servers: [{url: /v2}]
            x-note: 1
            get: {}
            put: {summary: Own.}
            post: {}
            delete: {}
            options: {}
            head: {}
            patch: {}
            trace: {}
            query: {}
            additionalOperations: {COPY: {}, Purge: {}}
        """)
    assert [(item.method, item.id) for item in found.api.operations] == [
        *((method.upper(), f"#/paths/~1a/{method}") for method in "get put post delete options head patch".split()),
        ("TRACE", "#/paths/~1a/trace"),
        ("QUERY", "#/paths/~1a/query"),
        ("COPY", "#/paths/~1a/additionalOperations/COPY"),
        ("Purge", "#/paths/~1a/additionalOperations/Purge"),
    ]
    assert [item.summary for item in found.api.operations][:2] == ["The path.", "Own."]
    assert {item.servers for item in found.api.operations} == {(ir.Server("/v2", HERE),)}
    assert [dict(item.extensions) for item in found.api.operations] == [{"x-note": 1}] * 11


def test_inline_schemas_without_an_operation_id(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths:
          /pets/{id}/toys:
            parameters: [{name: id, in: path, required: true, schema: {enum: [a, b]}}]
            get: {responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {properties: {a: true}}}}}}}}
        """)
    assert [item.path for item in found.api.declarations.values()] == [
        ("get", "pets", "id", "toys", "response", "200", "[]"),
        ("pets", "id", "toys", "id"),
    ]


def test_a_path_item_in_another_file(read: Read) -> None:
    found = read(
        """
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths:
          /a: {$ref: item.yaml}
          /b: {$ref: item.yaml}
        """,
        item="""
        get:
          operationId: getIt
          responses: {'200': {description: ok, content: {application/json: {schema: {properties: {a: {$ref: 'item.yaml#/x-types/Word'}}}}}}}
        x-types:
          Word: {type: object, properties: {b: {type: string}}}
        """,
    )
    assert [(item.id, item.path) for item in found.api.operations] == [
        ("#/paths/~1a/get", "/a"),
        ("#/paths/~1b/get", "/b"),
    ]
    assert [(item.id, item.name, item.path) for item in found.api.declarations.values()] == [
        ("item.yaml#/x-types/Word", "Word", ()),
        ("item.yaml#/get/responses/200/content/application~1json/schema", None, ("getIt", "response", "200")),
    ]
    assert [kind for kind, _ in found.full] == ["operation", "response", "schema", "schema"]


def test_schemas_of_other_files_are_named_after_their_target(read: Read) -> None:
    found = read(
        """
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths: {}
        components:
          schemas:
            A:
              type: object
              properties:
                user: {$ref: User.yaml}
                again: {$ref: './User.yaml#'}
                name: {$ref: 'User.yaml#/properties/name'}
                kind: {$ref: 'User.yaml#/properties/kind'}
                role: {$ref: 'User.yaml#/$defs/Role'}
        """,
        User="""
        type: object
        properties: {name: {type: string}, kind: {enum: [a, b]}}
        $defs: {Role: {enum: [x, y]}}
        """,
    )
    assert found.fields("A") == {
        "user": ir.Reference("User.yaml#", HERE),
        "again": ir.Reference("User.yaml#", HERE),
        "name": STRING,
        "kind": ir.Reference("User.yaml#/properties/kind", HERE),
        "role": ir.Reference("User.yaml#/$defs/Role", HERE),
    }
    assert [(item.id, item.name, item.path, item.owner) for item in found.api.declarations.values()] == [
        ("#/components/schemas/A", "A", (), None),
        ("User.yaml#", "User", (), None),
        ("User.yaml#/$defs/Role", "Role", (), None),
        ("User.yaml#/properties/kind", None, ("User", "kind"), "User.yaml#"),
    ]


def test_callbacks_and_webhooks(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths:
          /a:
            post:
              operationId: subscribe
              callbacks:
                onEvent:
                  '{$request.query.url}':
                    post:
                      requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}
        webhooks:
          petSold:
            post:
              requestBody: {content: {application/json: {schema: {type: object, properties: {b: {type: string}}}}}}
        """)
    (operation,) = found.api.operations
    (callback,) = operation.callbacks
    (webhook,) = found.api.webhooks
    assert (callback.name, callback.operation.path, callback.operation.method) == (
        "onEvent",
        "{$request.query.url}",
        "POST",
    )
    assert (webhook.name, webhook.operation.path, webhook.operation.id) == (
        "petSold",
        "petSold",
        "#/webhooks/petSold/post",
    )
    assert [item.path for item in found.api.declarations.values()] == [
        ("subscribe", "onEvent", "request"),
        ("petSold", "request"),
    ]
    assert [pointer for kind, pointer in found.full if kind == "operation"] == [
        "/paths/~1a/post",
        "/paths/~1a/post/callbacks/onEvent/{$request.query.url}/post",
        "/webhooks/petSold/post",
    ]


def test_what_is_broken_never_takes_the_rest_along(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths:
          /a: {$ref: '#/components/pathItems/Nobody'}
          /b: 3
          /c: {get: 3, put: {tags: 3}}
          /d: {get: {callbacks: {x: {$ref: '#/components/callbacks/Nobody'}}}}
        """)
    assert [item.id for item in found.api.operations] == ["#/paths/~1c/put", "#/paths/~1d/get"]
    assert found.losses == [
        ("operation", "skipped", "/paths/~1a", "its path item can't be read"),
        ("operation", "skipped", "/paths/~1b", "its path item can't be read"),
        ("operation", "skipped", "/paths/~1c/get", "it is no object"),
        ("keyword", "degraded", "/paths/~1c/put/tags", "it should be an array"),
        ("keyword", "degraded", "/paths/~1d/get/callbacks/x", "the callback is not there"),
    ]
