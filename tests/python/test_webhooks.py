"""The module of webhooks: names, the union, and what tells one event from another."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sdkwright.diagnostics import Diagnostics, Location
from sdkwright.python import webhooks
from sdkwright.python.naming import Names
from sdkwright.python.types import Types
from sdkwright.python.views import WebhookModule

SCHEMAS = """
components:
  schemas:
    A: {type: object, required: [type, kind], properties: {type: {const: a}, kind: {const: x}, id: {type: string}}}
    B: {type: object, required: [type, kind], properties: {type: {enum: [b, c]}, kind: {const: x}}}
    C: {type: object, properties: {type: {const: c}}}
    D: {type: object, required: [type], properties: {type: {type: string}}}
    E: {type: object, required: [type, event], properties: {type: {const: e}, event: {const: e}}}
    F: {type: object, required: [type, event], properties: {type: {const: f}, event: {const: f}}}
    AB: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
    EF:
      oneOf: [{$ref: '#/components/schemas/E'}, {$ref: '#/components/schemas/F'}]
      discriminator: {propertyName: event, mapping: {e: '#/components/schemas/E', f: '#/components/schemas/F'}}
"""


def document(**hooks: str) -> str:
    """Webhooks with the payloads that are given: schemas, or whole operations in braces."""
    lines = []
    for name, payload in hooks.items():
        schema = f"{{$ref: '#/components/schemas/{payload}'}}"
        post = f"{{requestBody: {{content: {{application/json: {{schema: {schema}}}}}}}}}"
        lines.append(f"  {name}: {{post: {payload if payload.startswith('{') else post}}}")
    return "\n".join(["webhooks:", *lines]) + SCHEMAS


def made(types: Callable[[str], Types], **hooks: str) -> WebhookModule:
    return webhooks.module(types(document(**hooks)))


@pytest.mark.parametrize(
    ("hooks", "value"),
    [
        (
            {"a": "A", "e": "E"},
            """_Annotated[_Union['models.A', 'models.E', _UnknownVariant], _Tag('type', {'a': 'A', 'e': 'E'})]""",
        ),
        (
            {"a": "A", "b": "B"},
            """_Annotated[_Union['models.A', 'models.B', _UnknownVariant], _Tag('type', {'a': 'A', 'b': 'B', 'c': 'B'})]""",
        ),
        ({"a": "A", "again": "A"}, """_Annotated[_Union['models.A', _UnknownVariant], _Tag('type', {'a': 'A'})]"""),
        (
            {"ab": "AB"},
            """_Annotated[_Union['models.AB', _UnknownVariant], _Tag('type', {'a': 'A', 'b': 'B', 'c': 'B'})]""",
        ),
        ({"ef": "EF"}, """_Annotated[_Union['models.EF', _UnknownVariant], _Tag('event', {'e': 'E', 'f': 'F'})]"""),
        (
            {"a": "A", "ef": "E", "f": "F"},
            """_Annotated[_Union['models.A', 'models.E', 'models.F', _UnknownVariant], _Tag('type', {'a': 'A', 'e': 'E', 'f': 'F'})]""",
        ),
        ({"a": "A", "d": "D"}, "_Union['models.A', 'models.D', _UnknownVariant]"),
        ({"b": "B", "c": "C"}, "_Union['models.B', 'models.C', _UnknownVariant]"),
        ({"none": "{summary: x}"}, "_UnknownVariant | None"),
        ({"a": "A", "xml": "{requestBody: {content: {application/xml: {schema: {type: string}}}}}"}, "_Any"),
    ],
    ids=str,
)
def test_the_union(hooks: dict[str, str], value: str, types: Callable[[str], Types]) -> None:
    assert made(types, **hooks).value == value


def test_events_by_their_names(types: Callable[[str], Types]) -> None:
    text = """
        paths:
          /a:
            post:
              operationId: startA
              responses: {'200': {description: ok}}
              callbacks:
                done: {'{$request.query.url}': {post: {requestBody: {content: {application/json: {schema: {type: array, items: {type: string}}}}}}}}
                both: {'{$request.query.url}': {post: {}}}
          /b:
            post:
              responses: {'200': {description: ok}}
              callbacks: {both: {'{$request.query.url}': {post: {}}}}
        webhooks:
          form: {post: {requestBody: {content: {application/x-www-form-urlencoded: {schema: {type: object, properties: {a: {type: string}}}}}}}}
          two: {post: {requestBody: {content: {text/plain: {}, application/json: {schema: {type: integer}}}}}, get: {}}
        """
    found = webhooks.module(types(text)).events
    assert [(event.name, str(event.type)) for event in found] == [
        ("form", "'models.FormRequest'"),
        ("two", "int"),
        ("two_", "None"),
        ("done", "list[str]"),
        ("startA.both", "None"),
        ("/b.both", "None"),
    ]


def test_headers_say_how(types: Callable[[str], Types]) -> None:
    def hook(*names: str) -> str:
        listed = ", ".join(f"{{name: {name}, in: header, schema: {{type: string}}}}" for name in names)
        return f"{{parameters: [{listed}], requestBody: {{content: {{application/json: {{}}}}}}}}"

    github = made(
        types, a=hook("X-Hub-Event", "X-Hub-Signature-256"), b=hook("X-Hub-Event", "X-Hub-Signature-256", "X-B-Event")
    )
    assert (github.event_header, github.signature) == (
        "X-Hub-Event",
        "HmacSignature('X-Hub-Signature-256', prefix='sha256=')",
    )
    other = made(types, a=hook("X-Topic"), b=hook("X-Event-Id"))
    assert (other.event_header, other.signature) == ("", None)


@pytest.mark.parametrize(
    ("tags", "name"), [("[]", "webhooks"), ("[webhooks]", "webhook_events"), ("[Webhooks]", "webhook_events")]
)
def test_a_tag_comes_first(tags: str, name: str, named: Callable[..., Names], diagnostics: Diagnostics) -> None:
    text = f"paths: {{/a: {{get: {{tags: {tags}, responses: {{'200': {{description: ok}}}}}}}}}}\nwebhooks: {{b: {{post: {{}}}}}}"
    assert named(text).webhooks == name
    notes = [(item.code, item.message, item.location) for item in diagnostics]
    message = "`webhooks` is the name of something else, so this is `webhook_events`"
    assert notes == ([("name-clash", message, Location("spec.yaml", ""))] if name != "webhooks" else [])


def test_a_document_without(named: Callable[..., Names]) -> None:
    assert named("paths: {}").webhooks is None
