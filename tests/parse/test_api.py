"""The document as a whole: info, servers, tags, security, what nothing uses."""

from __future__ import annotations

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
S = "#/components/schemas/"


def test_a_small_document_whole(read: Read) -> None:
    found = read("""
        openapi: 3.2.0
        info:
          title: Pets
          version: '1.0'
          summary: In short.
          description: At length.
          termsOfService: https://example.com/terms
          contact: {name: Ann, email: ann@example.com}
          license: {name: MIT, identifier: MIT}
        servers:
          - url: https://{region}.example.com:{port}
            name: main
            description: The usual one.
            variables:
              region: {default: eu, enum: [eu, us], description: Where.}
              port: {default: 8443}
          - {url: /v1}
        tags:
          - {name: pets, summary: Pets, description: All of them., parent: things, kind: nav}
          - {name: things}
        security: [{key: [], oauth: [read]}, {}]
        x-note: kept
        paths:
          /pets: {get: {tags: [pets, extra], responses: {'200': {description: ok}}, security: []}}
          /open: {get: {responses: {'200': {description: ok}}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key, description: A key., deprecated: true}
            basic: {type: http, scheme: Basic}
            bearer: {type: http, scheme: bearer, bearerFormat: JWT}
            oauth:
              type: oauth2
              flows:
                clientCredentials: {tokenUrl: https://t, refreshUrl: https://r, scopes: {read: Read., write: Write.}}
                deviceAuthorization: {deviceAuthorizationUrl: https://d, tokenUrl: https://t, scopes: {}}
            oidc: {type: openIdConnect, openIdConnectUrl: https://o}
            mtls: {type: mutualTLS}
        """)
    assert found.api == ir.Api(
        ir.Info(
            "Pets",
            "1.0",
            HERE,
            "In short.",
            "At length.",
            "https://example.com/terms",
            {"name": "Ann", "email": "ann@example.com"},
            {"name": "MIT", "identifier": "MIT"},
        ),
        (
            ir.Server(
                "https://{region}.example.com:{port}",
                HERE,
                "main",
                "The usual one.",
                (
                    ir.ServerVariable("region", "eu", HERE, ("eu", "us"), "Where."),
                    ir.ServerVariable("port", "8443", HERE),
                ),
            ),
            ir.Server("/v1", HERE),
        ),
        (
            ir.Tag("pets", HERE, "Pets", "All of them.", "things", "nav"),
            ir.Tag("things", HERE),
            ir.Tag("extra", HERE),
        ),
        (
            ir.Operation(
                "#/paths/~1pets/get",
                "GET",
                "/pets",
                None,
                (ir.Response("200", HERE, "ok"),),
                HERE,
                tags=("pets", "extra"),
                security=(),
            ),
            ir.Operation("#/paths/~1open/get", "GET", "/open", None, (ir.Response("200", HERE, "ok"),), HERE),
        ),
        {},
        HERE,
        security_schemes=(
            ir.SecurityScheme("key", "apiKey", HERE, "A key.", where="header", parameter="X-Key", deprecated=True),
            ir.SecurityScheme("basic", "http", HERE, scheme="basic"),
            ir.SecurityScheme("bearer", "http", HERE, scheme="bearer", bearer_format="JWT"),
            ir.SecurityScheme(
                "oauth",
                "oauth2",
                HERE,
                flows=(
                    ir.OAuthFlow(
                        "clientCredentials",
                        HERE,
                        token_url="https://t",
                        refresh_url="https://r",
                        scopes=(("read", "Read."), ("write", "Write.")),
                    ),
                    ir.OAuthFlow("deviceAuthorization", HERE, token_url="https://t"),
                ),
            ),
            ir.SecurityScheme("oidc", "openIdConnect", HERE, open_id_connect_url="https://o"),
            ir.SecurityScheme("mtls", "mutualTLS", HERE),
        ),
        security=(
            ir.SecurityRequirement((("key", ()), ("oauth", ("read",)))),
            ir.SecurityRequirement(()),
        ),
        extensions={"x-note": "kept"},
    )
    assert found.losses == []
    assert found.messages == []


def test_security_that_can_not_be_used(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths: {/a: {get: {security: [{nobody: []}, {key: []}, 3]}}}
        components:
          securitySchemes:
            key: {type: apiKey, in: query, name: key}
            odd: {type: magic}
            half: {type: apiKey, in: body, name: key}
        """)
    assert [scheme.name for scheme in found.api.security_schemes] == ["key"]
    assert found.operation.security == (ir.SecurityRequirement((("key", ()),)),)
    place = "/components/securitySchemes"
    assert found.losses == [
        ("keyword", "degraded", f"{place}/odd", "it is no security scheme that OpenAPI knows"),
        ("keyword", "degraded", f"{place}/half", "it is no security scheme that OpenAPI knows"),
        ("keyword", "degraded", "/paths/~1a/get/security/0", "it needs 'nobody', which is no usable scheme"),
        ("keyword", "degraded", "/paths/~1a/get/security/2", "it is no object"),
    ]
    assert found.messages == [
        ("warning", "security-scheme", "the security scheme 'odd' can't be used", f"{place}/odd/type"),
        ("warning", "security-scheme", "the security scheme 'half' can't be used", f"{place}/half"),
        (
            "warning",
            "unknown-security-scheme",
            "no usable security scheme is named 'nobody'",
            "/paths/~1a/get/security/0/nobody",
        ),
        ("warning", "wrong-type", "a security requirement should be an object", "/paths/~1a/get/security/2"),
    ]


def test_what_no_operation_uses_is_named(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths: {}
        components:
          parameters: {P: {name: p, in: query, schema: {type: string}}}
          headers: {H: {schema: {type: string}}}
          responses: {R: {description: r}}
          requestBodies: {B: {content: {}}}
          schemas: {S: {type: string}}
        """)
    assert found.losses == [
        ("response", "skipped", "/components/responses/R", "no operation uses it"),
        ("body", "skipped", "/components/requestBodies/B", "no operation uses it"),
        ("parameter", "skipped", "/components/parameters/P", "no operation uses it"),
        ("header", "skipped", "/components/headers/H", "no operation uses it"),
    ]
    assert found.full == [("schema", "/components/schemas/S")]


def test_a_document_that_is_nothing_but_broken(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: 3
        servers: [3, {url: 4}]
        tags: [{}, 3]
        paths: []
        components: {schemas: [], securitySchemes: {a: 3}, parameters: 3}
        security: 3
        webhooks: 3
        """)
    assert found.api.info == ir.Info("API", "", HERE)
    assert (found.api.operations, found.api.declarations, found.api.servers, found.api.tags) == ((), {}, (), ())
    assert {status for _, status, _, _ in found.losses} == {"degraded"}
