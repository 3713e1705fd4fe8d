"""What requests may carry: overloads by media type, octets as text, and bodies that say whether they stream."""

from __future__ import annotations

import ast
from collections.abc import Callable

Source = Callable[..., str]


def signatures(source: str) -> list[str]:
    """Arguments and answer of each method of the synchronous class, on one line."""
    found = next(node for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
    return [
        f"{ast.unparse(method.args)} -> {ast.unparse(method.returns)}"
        for method in found.body
        if isinstance(method, ast.FunctionDef) and method.returns is not None
    ]


def bodies(source: str) -> list[str]:
    """What stands behind `body=` in the synchronous class."""
    found = next(node for node in ast.parse(source).body if isinstance(node, ast.ClassDef))
    return [ast.unparse(word.value) for word in ast.walk(found) if isinstance(word, ast.keyword) and word.arg == "body"]


def test_each_form_of_the_body_with_each_form_of_the_answer(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            post:
              operationId: a
              tags: [t]
              requestBody:
                content:
                  application/json: {schema: {type: integer}}
                  application/x-www-form-urlencoded: {schema: {type: integer}}
                  text/csv: {schema: {type: string}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json: {schema: {type: boolean}}
                    application/x-ndjson: {schema: {type: boolean}}
        """,
        "controllers/t",
    )
    usual = "Literal['application/json', 'application/x-www-form-urlencoded'] = 'application/json'"
    assert signatures(made) == [
        f"self, body: int | None=None, *, content_type: {usual.replace(' = ', '=')}, accept: {accept} -> {returns}"
        for accept, returns in (
            ("Literal['application/json']='application/json'", "bool"),
            ("Literal['application/x-ndjson']", "Stream[bool]"),
        )
    ] + [
        "self, body: str | None=None, *, content_type: Literal['text/csv'], "
        "accept: Literal['application/json']='application/json' -> bool",
        "self, body: str | None=None, *, content_type: Literal['text/csv'], "
        "accept: Literal['application/x-ndjson'] -> Stream[bool]",
        "self, body: int | str | None=None, *, content_type: Literal['application/json', "
        "'application/x-www-form-urlencoded', 'text/csv']='application/json', "
        "accept: Literal['application/json', 'application/x-ndjson']='application/json' -> bool | Stream[bool]",
    ]


def test_a_stream_among_other_answers(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            get:
              operationId: a
              tags: [t]
              responses:
                '200':
                  description: ok
                  content:
                    application/json: {schema: {type: boolean}}
                    application/jsonl: {schema: {type: boolean}}
        """,
        "controllers/t",
    )
    returned = [
        word.value for word in ast.walk(ast.parse(made)) if isinstance(word, ast.keyword) and word.arg == "returns"
    ]
    assert [ast.unparse(value) for value in returned] == [
        f"Choice[bool | {name}[bool]]({{'application/json': Json[bool], 'application/jsonl': JsonLines[bool]}})"
        for name in ("Stream", "AsyncStream")
    ]


def test_many_forms_have_few_overloads(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            post:
              operationId: a
              tags: [t]
              requestBody:
                required: true
                content:
                  image/png: {}
                  application/json: {schema: {type: integer}}
                  text/csv: {schema: {type: string}}
              responses:
                '200':
                  description: ok
                  content:
                    application/json: {schema: {type: boolean}}
                    text/csv: {schema: {type: string}}
                    image/png: {}
        """,
        "controllers/t",
    )
    accept = "accept: Literal['application/json', 'text/csv', 'image/png']='application/json' -> bool | str | bytes"
    assert signatures(made) == [
        f"self, body: int, *, content_type: Literal['application/json']='application/json', {accept}",
        f"self, body: File, *, content_type: Literal['image/png'], {accept}",
        f"self, body: str, *, content_type: Literal['text/csv'], {accept}",
        "self, body: int | File | str, *, content_type: Literal['application/json', 'image/png', "
        f"'text/csv']='application/json', {accept}",
    ]


def test_octets_that_are_described_as_text(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            post: &operation
              operationId: a
              tags: [t]
              requestBody: {required: true, content: {application/octet-stream: {schema: {type: string}}}}
              responses: {'204': {description: ok}}
          /b:
            post:
              <<: *operation
              operationId: b
              requestBody: {required: true, content: {'*/*': {schema: {$ref: '#/components/schemas/Text'}}}}
          /c:
            post:
              <<: *operation
              operationId: c
              requestBody: {required: true, content: {application/zip: {schema: {type: string, format: binary}}}}
          /d:
            post:
              <<: *operation
              operationId: d
              requestBody: {required: true, content: {application/zip: {}}}
        components:
          schemas:
            Text: {type: string}
        """,
        "controllers/t",
    )
    assert signatures(made) == [
        "self, body: str | File -> None",
        "self, body: str | File -> None",
        "self, body: File -> None",
        "self, body: File -> None",
    ]
    assert bodies(made) == [
        "Binary(body, text=True)",
        "Binary(body, '*/*', text=True)",
        "Binary(body, 'application/zip')",
        "Binary(body, 'application/zip')",
    ]


def test_a_body_that_says_whether_it_streams(source: Source) -> None:
    made = source(
        """
        paths:
          /a:
            post: &operation
              operationId: a
              tags: [t]
              requestBody:
                required: true
                content:
                  application/json: {schema: {$ref: '#/components/schemas/Question'}}
                  multipart/form-data: {schema: {$ref: '#/components/schemas/Plain'}}
              responses: &responses
                '200':
                  description: ok
                  content:
                    application/json: {schema: {type: integer}}
                    text/event-stream: {schema: {type: integer}}
          /b:
            post:
              <<: *operation
              operationId: b
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Either'}}}}
          /c:
            post:
              <<: *operation
              operationId: c
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Question'}}}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Question: {type: object, properties: {stream: {type: [boolean, 'null']}}}
            Plain: {type: object, properties: {stream: {type: string}}}
            Either: {oneOf: [{$ref: '#/components/schemas/Plain'}, {$ref: '#/components/schemas/Question'}]}
        """,
        "controllers/t",
    )
    assert bodies(made) == [
        "choose(content_type, {'application/json': Json(body, models.Question, stream=stream), "
        "'multipart/form-data': Multipart(body, models.Plain)})",
        "Json(body, models.Either, stream=stream, optional=True)",
        "Json(body, models.Question)",
    ]


def test_lines_that_are_a_text_as_a_whole_have_items_of_any_type(source: Callable[..., str]) -> None:
    made = source(
        """
        paths:
          /a:
            post:
              tags: [t]
              requestBody: {required: true, content: {application/jsonl: {schema: {type: string}}}}
              responses: {'200': {description: ok, content: {application/x-ndjson: {schema: {type: string}}}}}
        """,
        "controllers/t",
    )
    assert signatures(made) == ["self, body: Iterable[Any] -> Stream[Any]"]
