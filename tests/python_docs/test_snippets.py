"""Values as Python expressions, and their layout."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sdkwright import ir
from sdkwright.python.layout import statement
from sdkwright.python.snippets import Snippets, UnfitError, plain
from sdkwright.python.types import Types

Make = Callable[[str], Types]

DOCUMENT = """
paths:
  /orders:
    post:
      operationId: order
      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Order'}}}}
      responses: {'204': {description: none}}
components:
  schemas:
    Order:
      type: object
      required: [itemCount]
      properties:
        id: {type: integer, readOnly: true}
        itemCount: {type: integer}
        size: {$ref: '#/components/schemas/Size'}
        day: {type: string, format: date}
        at: {type: string, format: date-time}
        price: {type: string, format: decimal}
        data: {type: string, contentEncoding: base64}
        lines: {type: array, items: {$ref: '#/components/schemas/Line'}}
        labels: {type: object, additionalProperties: {type: string}}
        any: true
        pair: {type: array, prefixItems: [{type: string}], items: false}
        maybe: {type: [string, 'null']}
        either: {oneOf: [{type: integer}, {$ref: '#/components/schemas/Line'}]}
      additionalProperties: {type: integer}
    Line: {type: object, required: [name], properties: {name: {type: string}}}
    Size: {type: string, enum: [s, x-l]}
"""

CASES: list[tuple[dict[str, Any], str]] = [
    ({}, "body = OrderInput()"),
    ({"itemCount": 2}, "body = OrderInput(item_count=2)"),
    ({"id": 7, "itemCount": 2}, "body = OrderInput(item_count=2)"),
    ({"size": "x-l"}, "body = OrderInput(size=SizeEnum.X_L)"),
    ({"day": "2024-02-29"}, "body = OrderInput(day=datetime.date(2024, 2, 29))"),
    (
        {"at": "2024-02-29t10:00:00z"},
        "body = OrderInput(at=datetime.datetime.fromisoformat('2024-02-29T10:00:00Z'))",
    ),
    ({"price": "1.10"}, "body = OrderInput(price=decimal.Decimal('1.10'))"),
    ({"data": "AAEC"}, r"body = OrderInput(data=b'\x00\x01\x02')"),
    ({"lines": [{"name": "a"}]}, "body = OrderInput(lines=[Line(name='a')])"),
    ({"labels": {"a-b": 'say "hi"'}}, "body = OrderInput(labels={'a-b': 'say \"hi\"'})"),
    ({"any": [1, {"x": None}]}, "body = OrderInput(any=[1, {'x': None}])"),
    ({"pair": ["a"]}, "body = OrderInput(pair=('a',))"),
    ({"maybe": None}, "body = OrderInput(maybe=None)"),
    ({"either": {"name": "a"}}, "body = OrderInput(either=Line(name='a'))"),
    ({"other": 3}, "body = OrderInput(additional_properties={'other': 3})"),
]


def body(types: Types) -> ir.Type:
    request = types.api.operations[0].request_body
    assert request is not None
    assert request.content[0].type is not None
    return request.content[0].type


@pytest.mark.parametrize(("value", "source"), CASES, ids=[source for _, source in CASES])
def test_a_model_by_its_constructor(types: Make, value: dict[str, Any], source: str) -> None:
    made = types(DOCUMENT)
    [(target, node)] = Snippets(made).assignments("body", body(made), value)
    assert statement(target, node) == source


def test_a_model_field_by_field(types: Make) -> None:
    made = types(DOCUMENT)
    value: ir.Json = {"itemCount": 2, "lines": [{"name": "a"}], "other": 3}
    assert [statement(*pair) for pair in Snippets(made, late=True).assignments("body", body(made), value)] == [
        "body = OrderInput()",
        "body.item_count = 2",
        "body.lines = [Line(name='a')]",
        "body.additional_properties = {'other': 3}",
    ]


@pytest.mark.parametrize("value", [[], 3, {"lines": {}}, {"size": "huge"}, {"day": "soon"}, {"itemCount": "2"}])
def test_a_value_of_another_type_is_refused(types: Make, value: ir.Json) -> None:
    made = types(DOCUMENT)
    with pytest.raises(UnfitError):
        Snippets(made).assignments("body", body(made), value)


@pytest.mark.parametrize("text", ['"', "'", "\n", "\\", "{x}", "\u202e", "\x00", "é"])
def test_texts_are_literals(text: str) -> None:
    source = statement("x", plain([text, {text: text}]))
    scope: dict[str, Any] = {}
    exec(source, scope)
    assert scope["x"] == [text, {text: text}]
    assert "\u202e" not in source


def test_numbers_without_a_literal() -> None:
    assert statement("x", plain([float("inf"), 1.5, True])) == "x = [float('inf'), 1.5, True]"


def test_long_expressions_are_laid_out() -> None:
    value: ir.Json = {"key": ["a" * 40, "b" * 40], "short": [1], "nothing": []}
    assert statement("body", plain(value)) == (
        "body = {\n    'key': [\n        '" + "a" * 40 + "',\n        '" + "b" * 40 + "',\n    ],\n"
        "    'short': [1],\n    'nothing': [],\n}"
    )
    assert statement("body", plain(["a" * 37, "b" * 33])) == ("body = [\n    '" + "a" * 37 + "', '" + "b" * 33 + "'\n]")
