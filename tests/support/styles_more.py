"""What `docs/parameters.md` shows beside the styles, as it was sent: objects in objects, parameters by media type,
the query as a whole, and the collection formats of Swagger 2.0."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from tests.support.server import Answer, Request, Server

Make = Callable[[Path, dict[str, Any], str], Any]
"""A document as an imported package of that name, in a folder."""

POINT = {"type": "object", "xml": {"name": "point"}, "properties": {"x": {"type": "integer"}, "y": {"type": "string"}}}
FORM = "application/x-www-form-urlencoded"
NESTED: tuple[Any, ...] = (
    {"a": {"b": 1}},
    {"a": [1, 2]},
    {"a": [{"b": 1}, {"b": 2}]},
    {"a": None},
)
MEDIA_TYPES: dict[str, Any] = {
    "application/json": {"x": 1, "y": "a b"},
    "application/vnd.acme+json": {"x": 1, "y": "a b"},
    "text/plain": "a b",
    FORM: {"x": 1, "y": "a b"},
    "application/xml": {"x": 1, "y": "a b"},
}
WHOLE: dict[str, Any] = {FORM: {"x": 1, "y": "a b"}, "application/json": {"x": 1, "y": "a b"}, "text/plain": "$.x == 1"}
FORMATS = ("csv", "ssv", "tsv", "pipes", "multi")


@dataclass(frozen=True)
class Shown:
    """One call: the parameter in the document, the value, and where in the request to look."""

    parameter: dict[str, Any]
    value: Any
    where: str


Sent = dict[tuple[str, str], str]
"""What was sent, by row and column."""


def nested() -> dict[tuple[str, str], Shown]:
    schema = {"type": "object", "additionalProperties": True}
    parameter = {"name": "q", "in": "query", "style": "deepObject", "schema": schema}
    return {(json.dumps(value), "query"): Shown(parameter, value, "query") for value in NESTED}


def by_media_type() -> dict[tuple[str, str], Shown]:
    found = {}
    for media_type, value in MEDIA_TYPES.items():
        schema = {"type": "string"} if media_type == "text/plain" else POINT
        for where in ("path", "query", "header", "cookie"):
            required = {"required": True} if where == "path" else {}
            parameter = {"name": "q", "in": where, "content": {media_type: {"schema": schema}}, **required}
            found[media_type, where] = Shown(parameter, value, where)
    return found


def whole() -> dict[tuple[str, str], Shown]:
    found = {}
    for media_type, value in WHOLE.items():
        schema = {"type": "string"} if media_type == "text/plain" else POINT
        parameter = {"name": "q", "in": "querystring", "content": {media_type: {"schema": schema}}}
        found[media_type, "query"] = Shown(parameter, value, "query")
    return found


def formats() -> dict[tuple[str, str], Shown]:
    found = {}
    for word in FORMATS:
        for where in ("query", "path", "header", "formData"):
            if word == "multi" and where in ("path", "header"):
                continue
            parameter = {
                "name": "q",
                "in": where,
                "type": "array",
                "items": {"type": "string"},
                "collectionFormat": word,
            }
            required = {"required": True} if where == "path" else {}
            found[word, where] = Shown({**parameter, **required}, ["blue", "a,b"], where)
    return found


def record(make: Make, folder: Path) -> tuple[Sent, Sent, Sent, Sent]:
    """Calls everything: objects in objects, media types, whole queries, collection formats."""
    new = {"openapi": "3.2.0", "servers": [{"url": "https://more.test"}]}
    old = {"swagger": "2.0", "host": "more.test"}
    first = _called(make, folder, new, "acme_nested", nested())
    second = _called(make, folder, new, "acme_content", by_media_type())
    third = _called(make, folder, new, "acme_whole", whole())
    return first, second, third, _called(make, folder, old, "acme_formats", formats())


def _called(make: Make, folder: Path, root: dict[str, Any], name: str, shown: dict[tuple[str, str], Shown]) -> Sent:
    paths = {}
    for number, item in enumerate(shown.values()):
        operation = {"operationId": f"call{number}", "tags": ["calls"], "parameters": [item.parameter]}
        path = f"/{number}/{{q}}" if item.where == "path" else f"/{number}"
        paths[path] = {"post": {**operation, "responses": {"204": {"description": "Done"}}}}
    package = make(folder, {**root, "info": {"title": name, "version": "1"}, "paths": paths}, name)
    found: Sent = {}
    with Server(lambda _: Answer(204)) as server, package.Client(base_url=server.url) as client:
        for number, (key, item) in enumerate(shown.items()):
            method = getattr(client.calls, f"call{number}")
            given = {"q": item.value} if item.where == "formData" else item.value
            try:
                method(given) if item.where in ("formData", "path") else method(q=given)
            except package.RequestError:
                found[key] = "refused"
            else:
                found[key] = _seen(server.requests[-1], item.where, number)
    return found


def _seen(request: Request, where: str, number: int) -> str:
    match where:
        case "path":
            return request.target.removeprefix(f"/{number}/")
        case "query":
            return request.target.partition("?")[2]
        case "header":
            return request.header("q") or ""
        case "cookie":
            return request.header("Cookie") or ""
        case _:
            return request.body.decode()


def page(recorded: tuple[Sent, Sent, Sent, Sent]) -> str:
    """The tables, in Markdown."""
    inner, media_types, queries, lists = recorded
    return "".join(
        (
            _INNER,
            *(f"| `{row}` | `{text}` | `{unquote(text)}` |\n" for (row, _), text in inner.items()),
            _MEDIA_TYPES,
            *_table(media_types, ("path", "query", "header", "cookie")),
            _WHOLE,
            *_table(queries, ("query",)),
            _FORMATS,
            *_table(lists, ("query", "path", "header", "formData")),
        )
    )


def _table(sent: Sent, columns: tuple[str, ...]) -> list[str]:
    rows = dict.fromkeys(row for row, _ in sent)
    cells = {row: [_cell(sent.get((row, column))) for column in columns] for row in rows}
    return [f"| `{row}` | " + " | ".join(cells[row]) + " |\n" for row in rows]


def _cell(text: str | None) -> str:
    if text is None or text == "refused":
        return text or ""
    return "`" + text.replace("|", "\\|").replace("\t", "⇥") + "`"


_INNER = """
## Objects in objects

OpenAPI leaves `deepObject` open below the first level. Here one rule holds: an object in an object adds brackets, a
list repeats its name, and an object in a list has the number of its place. In every other style a list or an object
inside of one is JSON text.

| value of `q` | query | which means |
| --- | --- | --- |
"""
_MEDIA_TYPES = """
## By media type

A parameter with `content` is written in that media type, and escaped as its place needs. In a header JSON escapes what
is not ASCII, and XML, which begins with a line of its own, is refused. The value is `{"x": 1, "y": "a b"}`, for
`text/plain` the text `a b`; the parameter is called `q`.

| content | path | query | header | cookie |
| --- | --- | --- | --- | --- |
"""
_WHOLE = """
## The query as a whole

`in: querystring` (OpenAPI 3.2) is the query as one value. In a form the `encoding` of its media type counts.

| content | query |
| --- | --- |
"""
_FORMATS = """
## Collection formats of Swagger 2.0

The value is `["blue", "a,b"]`, the parameter is called `q`; ⇥ is a tab. `multi` is for the query and for forms.

| collectionFormat | query | path | header | formData |
| --- | --- | --- | --- | --- |
"""
