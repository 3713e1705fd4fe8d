"""Bodies, responses, headers, media types and examples."""

from __future__ import annotations

from sdkwright import ir
from sdkwright.diagnostics import Location

from .conftest import Read

HERE = Location("")
STRING = ir.Primitive("string", HERE)
INTEGER = ir.Primitive("integer", HERE)
BYTES = ir.Primitive("binary", HERE)
ANY = ir.Any(HERE)


def test_a_request_body_with_everything(operation: Read) -> None:
    found = operation(
        """
        operationId: sendPet
        requestBody:
          description: The pet.
          required: true
          x-note: 1
          content:
            application/json:
              schema: {type: object, properties: {a: {type: string}}}
              examples:
                One: {summary: The first, value: {a: x}}
                Two: {$ref: '#/components/examples/Two'}
            multipart/form-data:
              schema: {type: object, properties: {file: {type: string, format: binary}}}
              encoding:
                file: {contentType: image/png, style: form, explode: true, allowReserved: true, headers: {X-A: {schema: {type: integer}}}}
            application/octet-stream: {}
            image/png: {schema: {type: string}}
            text/csv: {schema: {type: string}}
            application/jsonl: {itemSchema: {type: integer}}
            text/xml: {schema: {type: string, xml: {name: word}}}
        """,
        rest="""
components:
  examples:
    Two: {dataValue: {a: y}, serializedValue: '{"a":"y"}'}
""",
    )
    place = "#/paths/~1pets/get/requestBody/content"
    json, form = f"{place}/application~1json/schema", f"{place}/multipart~1form-data/schema"
    header = ir.Header("X-A", INTEGER, False, HERE)
    assert found.operation.request_body == ir.RequestBody(
        True,
        (
            ir.MediaType(
                "application/json",
                ir.Reference(json, HERE),
                HERE,
                examples=(
                    ir.Example({"a": "x"}, HERE, "One", "The first"),
                    ir.Example({"a": "y"}, HERE, "Two"),
                ),
            ),
            ir.MediaType(
                "multipart/form-data",
                ir.Reference(form, HERE),
                HERE,
                encoding=(ir.Encoding("file", HERE, "image/png", "form", True, True, (header,)),),
            ),
            ir.MediaType("application/octet-stream", None, HERE),
            ir.MediaType("image/png", BYTES, HERE),
            ir.MediaType("text/csv", STRING, HERE),
            ir.MediaType("application/jsonl", None, HERE, item_type=INTEGER),
            ir.MediaType("text/xml", STRING, HERE, xml=ir.Xml("word")),
        ),
        HERE,
        ir.Doc(description="The pet.", extensions={"x-note": 1}),
    )
    assert [found.api.declarations[id].path for id in (json, form)] == [
        ("sendPet", "request"),
        ("sendPet", "request", "multipart"),
    ]
    assert found.losses == []


def test_responses_with_everything(operation: Read) -> None:
    found = operation(
        """
        operationId: getPet
        responses:
          '200':
            description: Here.
            headers:
              X-Rate: {required: true, description: Left., schema: {type: integer}, example: 3}
              X-List: {explode: true, content: {application/json: {schema: {type: array, items: {type: string}}}}}
              Content-Type: {schema: {type: string}}
            content:
              application/json: {schema: {type: object, properties: {a: {enum: [x, y]}}}}
            links: {next: {operationId: getPet}}
          4XX: {$ref: '#/components/responses/Bad', description: Yours.}
          default: {$ref: '#/components/responses/Bad'}
          x-note: kept
        """,
        rest="""
components:
  responses:
    Bad: {description: Bad., content: {application/problem+json: {schema: {type: object, properties: {why: {type: string}}}}}}
""",
    )
    place = "#/paths/~1pets/get/responses/200/content/application~1json/schema"
    bad = "#/components/responses/Bad/content/application~1problem+json/schema"
    problem = ir.MediaType("application/problem+json", ir.Reference(bad, HERE), HERE)
    array = ir.Array(STRING, HERE)
    assert found.operation.responses == (
        ir.Response(
            "200",
            HERE,
            "Here.",
            (
                ir.Header(
                    "X-Rate", INTEGER, True, HERE, doc=ir.Doc(description="Left.", examples=(ir.Example(3, HERE),))
                ),
                ir.Header("X-List", array, False, HERE, True, content=ir.MediaType("application/json", array, HERE)),
            ),
            (ir.MediaType("application/json", ir.Reference(place, HERE), HERE),),
        ),
        ir.Response("4XX", HERE, "Yours.", (), (problem,)),
        ir.Response("default", HERE, "Bad.", (), (problem,)),
    )
    declarations = found.api.declarations
    assert [(item.path, item.owner) for item in declarations.values()] == [
        (("getPet", "response", "200", "a"), place),
        (("getPet", "response", "200"), None),
        (("Bad", "response"), None),
    ]
    assert found.losses == [
        ("keyword", "degraded", "/paths/~1pets/get/responses/200/links", "links are not followed"),
        (
            "header",
            "skipped",
            "/paths/~1pets/get/responses/200/headers/Content-Type",
            "the media types tell it (OpenAPI 3.2, section 4.17)",
        ),
    ]


def test_broken_responses_and_bodies_degrade(operation: Read) -> None:
    found = operation("""
        requestBody: {$ref: '#/components/requestBodies/Nobody'}
        responses:
          '200': {$ref: '#/components/responses/Nobody'}
          '600': {description: Never.}
          '201': 3
          '202': {description: ok, content: {application/json: {$ref: '#/components/mediaTypes/Nobody'}}}
          '203': {description: ok, headers: {X-A: {$ref: '#/components/headers/Nobody'}, X-B: {}}}
        """)
    operation_ = found.operation
    assert operation_.request_body == ir.RequestBody(False, (), HERE)
    assert operation_.responses == (
        ir.Response("200", HERE),
        ir.Response("201", HERE),
        ir.Response("202", HERE, "ok", (), (ir.MediaType("application/json", None, HERE),)),
        ir.Response("203", HERE, "ok", (ir.Header("X-A", STRING, False, HERE), ir.Header("X-B", STRING, False, HERE))),
    )
    place = "/paths/~1pets/get"
    assert found.losses == [
        ("response", "degraded", f"{place}/responses/200", "the reference leads nowhere; any content is taken"),
        ("response", "skipped", f"{place}/responses/600", "it has no status that HTTP knows"),
        ("response", "degraded", f"{place}/responses/201", "it is no object; any content is taken"),
        (
            "keyword",
            "degraded",
            f"{place}/responses/202/content/application~1json",
            "the media type is not there; taken as any content",
        ),
        ("header", "degraded", f"{place}/responses/203/headers/X-A", "the reference leads nowhere; taken as text"),
        (
            "header",
            "degraded",
            f"{place}/responses/203/headers/X-B",
            "it has neither schema nor content; taken as text",
        ),
        ("body", "degraded", f"{place}/requestBody", "the reference leads nowhere; any content is taken"),
    ]


def test_examples_that_have_no_value_here(operation: Read) -> None:
    found = operation("""
        requestBody:
          content:
            application/json:
              examples:
                far: {externalValue: 'https://example.com/a.json'}
                none: {summary: Nothing.}
                text: {serializedValue: a=b}
                gone: {$ref: '#/components/examples/Nobody'}
        """)
    body = found.operation.request_body
    assert body is not None
    assert body.content[0].examples == (ir.Example("a=b", HERE, "text"),)
    place = "/paths/~1pets/get/requestBody/content/application~1json/examples"
    assert found.losses == [
        ("keyword", "degraded", f"{place}/far/externalValue", "the example stands elsewhere and is not fetched"),
        ("keyword", "degraded", f"{place}/none", "the example has no value"),
        ("keyword", "degraded", f"{place}/gone", "the example is not there"),
    ]


def test_a_body_without_content(operation: Read) -> None:
    found = operation("requestBody: {description: Something.}")
    assert found.operation.request_body == ir.RequestBody(False, (), HERE, ir.Doc(description="Something."))
    assert found.losses == [
        ("body", "degraded", "/paths/~1pets/get/requestBody", "it has no content; taken as any bytes")
    ]


def test_json_types_beside_each_other_give_their_schemas_names(operation: Read) -> None:
    found = operation("""
        operationId: getPet
        responses:
          '200':
            description: ok
            content:
              application/problem+json: {schema: {type: object, properties: {a: {type: string}}}}
              application/json: {schema: {type: object, properties: {a: {type: string}}}}
              application/vnd.pet+json: {schema: {type: object, properties: {a: {type: string}}}}
        """)
    assert [item.path for item in found.api.declarations.values()] == [
        ("getPet", "response", "200", "problem+json"),
        ("getPet", "response", "200"),
        ("getPet", "response", "200", "vnd.pet+json"),
    ]
