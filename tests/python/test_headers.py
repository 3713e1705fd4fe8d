"""Classes for declared headers of answers, and their names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sdkwright.diagnostics import Diagnostics
from sdkwright.python.naming import Names

Named = Callable[..., Names]


def answers(**operations: str) -> str:
    """A document with an operation for each keyword, whose responses are given."""
    paths = [
        f"  /{name}: {{get: {{operationId: {name}, responses: {responses}}}}}" for name, responses in operations.items()
    ]
    return "\n".join(["paths:", *paths])


def response(status: str, *headers: str, type: str = "string", **more: str) -> str:
    listed = ", ".join(f"{name}: {{schema: {{type: {type}}}}}" for name in headers)
    return f"'{status}': {{description: ok, headers: {{{listed}}}}}"


ONE, LIMITS = ("Location",), ("X-RateLimit-Limit", "X-RateLimit-Reset")


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        (answers(listPets="{" + response("200", *LIMITS) + "}"), {"ListPetsHeaders": ["200"]}),
        (answers(listPets="{" + response("429", *LIMITS) + "}"), {"ListPets429Headers": ["429"]}),
        (
            answers(listPets="{" + response("200", *ONE) + ", " + response("default", *LIMITS) + "}"),
            {"ListPetsDefaultHeaders": ["default"], "ListPetsHeaders": ["200"]},
        ),
        (
            answers(listPets="{" + response("200", *LIMITS) + ", " + response("429", *LIMITS) + "}"),
            {"ListPetsHeaders": ["200", "429"]},
        ),
        (
            answers(a="{" + response("200", *LIMITS) + "}", b="{" + response("200", *LIMITS) + "}"),
            {"RateLimitHeaders": ["200", "200"]},
        ),
        (
            answers(a="{" + response("201", *ONE) + "}", b="{" + response("302", *ONE) + "}"),
            {"LocationHeaders": ["201", "302"]},
        ),
        (
            answers(a="{" + response("200", "ETag", "Age") + "}", b="{" + response("200", "ETag", "Age") + "}"),
            {"ETagAgeHeaders": ["200", "200"]},
        ),
        (
            answers(a="{" + response("200", *ONE) + "}", b="{" + response("200", *ONE, type="integer") + "}"),
            {"AHeaders": ["200"], "BHeaders": ["200"]},
        ),
        (answers(a="{'200': {description: ok}}"), {}),
    ],
)
def test_names_of_classes(text: str, classes: dict[str, list[str]], named: Named, diagnostics: Diagnostics) -> None:
    found = {item.class_name: [use.response.status for use in item.uses] for item in named(text).headers}
    assert found == classes
    assert [item.code for item in diagnostics] == []


def test_examples_make_no_difference(named: Named) -> None:
    texts = [
        f"/{name}: {{get: {{responses: {{'200': {{description: ok, headers: {{Link: {{example: {name}, schema: {{type: string}}}}}}}}}}}}}}"
        for name in "ab"
    ]
    assert [item.class_name for item in named("paths:\n  " + "\n  ".join(texts)).headers] == ["LinkHeaders"]


def test_a_module(source: Callable[..., str]) -> None:
    text = """
        paths:
          /a:
            get:
              operationId: a
              responses:
                '200':
                  description: ok
                  headers:
                    X-Count: {required: true, description: How many, schema: {type: integer, minimum: 0}}
                    X-At: {schema: {type: [string, 'null'], format: date-time}}
                    X-Kinds: {schema: {type: array, items: {$ref: '#/components/schemas/Kind'}}}
                    X-Meta: {content: {application/json: {schema: {type: array, items: {type: string}}}}}
                    X-Text: {required: true, content: {text/plain: {schema: {type: string}}}}
                    link: {schema: {type: string}}
                    Link: {deprecated: true, schema: {type: string}}
        components: {schemas: {Kind: {type: string, enum: [cat]}}}
        """
    assert source(text, "headers") == '''\
from __future__ import annotations

import datetime as _dt

from . import models
from ._runtime.headers import json_header as _json_header
from ._runtime.model import Model as _Model
from ._runtime.model import field as _field


class AHeaders(_Model):
    """Headers that `GET /a` answers with"""

    x_count: int = _field("X-Count")
    """How many"""
    x_at: _dt.datetime | None = _field("X-At", default=None)
    x_kinds: list[models.KindEnum] | None = _field("X-Kinds", default=None)
    x_meta: list[str] | None = _json_header("X-Meta", default=None)
    x_text: str = _field("X-Text")
    link: str | None = _field("link", default=None)
    link_2: str | None = _field("Link", default=None)
    """Deprecated."""
'''
