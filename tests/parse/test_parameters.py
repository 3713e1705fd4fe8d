"""Parameters."""

from __future__ import annotations

import pytest

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
STRING = ir.Primitive("string", HERE)
INTEGER = ir.Primitive("integer", HERE)
OK = "responses: {'200': {description: ok}}\n"

STYLES = {
    "in: query": ("form", True),
    "in: query, style: spaceDelimited": ("spaceDelimited", False),
    "in: query, style: pipeDelimited, explode: true": ("pipeDelimited", True),
    "in: query, style: deepObject": ("deepObject", False),
    "in: query, explode: false": ("form", False),
    "in: path, required: true": ("simple", False),
    "in: path, required: true, style: label": ("label", False),
    "in: path, required: true, style: matrix, explode: true": ("matrix", True),
    "in: header": ("simple", False),
    "in: header, explode: true": ("simple", True),
    "in: cookie": ("form", True),
    "in: cookie, style: cookie": ("cookie", True),
}


@pytest.mark.parametrize("place", STYLES)
def test_styles_and_their_defaults(operation: Read, place: str) -> None:
    found = operation(f"parameters: [{{name: id, {place}, schema: {{type: string}}}}]\n{OK}", "/pets/{id}")
    parameter = next(item for item in found.operation.parameters if item.where == place.split(",")[0][4:])
    assert (parameter.style, parameter.explode) == STYLES[place]


def test_a_parameter_with_everything(operation: Read) -> None:
    found = operation(f"""
        parameters:
          - name: limit
            in: query
            description: How many.
            deprecated: true
            required: true
            allowReserved: true
            schema: {{type: integer, default: 3, maximum: 9}}
            example: 5
            x-note: kept
        {OK}""")
    assert found.operation.parameters == (
        ir.Parameter(
            "limit",
            "query",
            INTEGER,
            True,
            "form",
            True,
            HERE,
            allow_reserved=True,
            doc=ir.Doc(
                description="How many.",
                deprecated=True,
                constraints=(("maximum", 9),),
                examples=(ir.Example(5, HERE),),
                extensions={"x-note": "kept"},
            ),
            default=ir.Default(3),
        ),
    )
    assert found.losses == []


def test_those_of_the_path_are_merged_and_overridden(read: Read) -> None:
    found = read("""
        openapi: 3.1.0
        info: {title: t, version: '1'}
        paths:
          /pets/{id}:
            parameters:
              - {$ref: '#/components/parameters/Id'}
              - {name: q, in: query, schema: {type: string}}
              - {name: q, in: header, schema: {type: string}}
            get:
              parameters:
                - {name: q, in: query, required: true, schema: {type: integer}}
                - {name: z, in: query, schema: {type: integer}}
            delete: {}
        components:
          parameters:
            Id: {name: id, in: path, required: true, schema: {enum: [a, b]}}
        """)
    get, delete = found.api.operations
    assert [(item.where, item.name, item.required) for item in get.parameters] == [
        ("path", "id", True),
        ("query", "q", True),
        ("header", "q", False),
        ("query", "z", False),
    ]
    assert [(item.where, item.name, item.required) for item in delete.parameters] == [
        ("path", "id", True),
        ("query", "q", False),
        ("header", "q", False),
    ]
    (declaration,) = found.api.declarations.values()
    assert (declaration.id, declaration.path) == ("#/components/parameters/Id/schema", ("Id",))
    assert [pointer for kind, pointer in found.full if kind == "parameter"] == [
        "/components/parameters/Id",
        "/paths/~1pets~1{id}/parameters/1",
        "/paths/~1pets~1{id}/parameters/2",
        "/paths/~1pets~1{id}/get/parameters/0",
        "/paths/~1pets~1{id}/get/parameters/1",
    ]


def test_inline_schemas_are_named_after_operation_and_parameter(operation: Read) -> None:
    found = operation(f"operationId: listPets\nparameters: [{{name: sort, in: query, schema: {{enum: [a, b]}}}}]\n{OK}")
    (declaration,) = found.api.declarations.values()
    assert (declaration.path, declaration.owner) == (("listPets", "sort"), None)


def test_content_in_place_of_schema(operation: Read) -> None:
    found = operation(f"""
        parameters:
          - name: filter
            in: query
            content: {{application/json: {{schema: {{type: array, items: {{type: string}}}}, example: [a]}}}}
          - name: whole
            in: querystring
            content: {{application/x-www-form-urlencoded: {{schema: {{type: object}}}}}}
          - {{name: bare, in: query}}
        {OK}""")
    array = ir.Array(STRING, HERE)
    media = ir.MediaType("application/json", array, HERE, examples=(ir.Example(["a"], HERE),))
    form = ir.MediaType("application/x-www-form-urlencoded", ir.Map(ir.Any(HERE), HERE), HERE)
    assert found.operation.parameters == (
        ir.Parameter("filter", "query", array, False, "form", True, HERE, content=media),
        ir.Parameter("whole", "querystring", ir.Map(ir.Any(HERE), HERE), False, "form", True, HERE, content=form),
        ir.Parameter("bare", "query", STRING, False, "form", True, HERE),
    )
    assert found.losses == [
        (
            "parameter",
            "degraded",
            "/paths/~1pets/get/parameters/2",
            "it has neither schema nor content; taken as text",
        )
    ]


def test_headers_that_are_told_elsewhere_are_ignored(operation: Read) -> None:
    found = operation(f"""
        parameters:
          - {{name: Accept, in: header, schema: {{type: string}}}}
          - {{name: content-type, in: header, schema: {{type: string}}}}
          - {{name: Authorization, in: header, schema: {{type: string}}}}
          - {{name: Authorization, in: query, schema: {{type: string}}}}
        {OK}""")
    assert [item.where for item in found.operation.parameters] == ["query"]
    assert found.losses == [
        (
            "parameter",
            "skipped",
            f"/paths/~1pets/get/parameters/{index}",
            f"a header parameter {name!r} is ignored (OpenAPI 3.2, section 4.12.1)",
        )
        for index, name in enumerate(("Accept", "content-type", "Authorization"))
    ]


def test_a_path_and_its_parameters_that_disagree(operation: Read) -> None:
    found = operation(
        f"parameters: [{{name: other, in: path, required: true, schema: {{type: string}}}}]\n{OK}", "/pets/{id}"
    )
    assert found.operation.parameters == (ir.Parameter("id", "path", STRING, True, "simple", False, HERE),)
    assert found.messages == [
        (
            "warning",
            "path-parameter-unused",
            "the path '/pets/{id}' has no place for it: 'other'",
            "/paths/~1pets~1{id}/get/parameters/0",
        ),
        (
            "warning",
            "path-parameter-missing",
            "no parameter is declared for 'id' in the path '/pets/{id}'",
            "/paths/~1pets~1{id}/get",
        ),
    ]
    assert found.losses == [
        ("operation", "degraded", "/paths/~1pets~1{id}/get", "no path parameter is declared for 'id'"),
        (
            "parameter",
            "skipped",
            "/paths/~1pets~1{id}/get/parameters/0",
            "the path '/pets/{id}' has no place for it",
        ),
    ]


def test_broken_parameters_never_take_the_others_along(operation: Read) -> None:
    found = operation(f"""
        parameters:
          - 3
          - {{name: a}}
          - {{name: b, in: file}}
          - {{$ref: '#/components/parameters/Nobody'}}
          - {{name: c, in: query, style: matrix, schema: {{type: string}}}}
          - {{name: c, in: query, schema: {{type: integer}}}}
        {OK}""")
    assert [(item.name, item.type, item.style) for item in found.operation.parameters] == [("c", STRING, "form")]
    place = "/paths/~1pets/get/parameters"
    nameless = "it has no name, or no place (`in`) that OpenAPI knows"
    assert found.losses == [
        ("parameter", "skipped", f"{place}/0", "it is no object"),
        ("parameter", "skipped", f"{place}/1", nameless),
        ("parameter", "skipped", f"{place}/2", nameless),
        ("parameter", "skipped", f"{place}/3", "the reference leads nowhere"),
        ("keyword", "degraded", f"{place}/4/style", "'matrix' is no style for query; 'form' is used"),
        ("parameter", "skipped", f"{place}/5", "it is declared twice; the first counts"),
    ]


def test_tabs_between_items_as_swagger_2_has_them(read: Read) -> None:
    found = read("""
        swagger: '2.0'
        info: {title: t, version: '1'}
        paths:
          /pets:
            get:
              parameters: [{name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv}]
              responses: {'200': {description: ok}}
        """)
    assert [(item.style, item.explode) for item in found.operation.parameters] == [("tabDelimited", False)]
    assert found.losses == []
