"""Docstrings of methods: what they do, Args, Returns, Raises and one example."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .. import ir
from . import text
from .bodies import BODY, Bodies
from .naming import Names
from .parameters import Bound
from .types import Types
from .usage import error_declaration, error_responses, success_responses
from .views import Signature

_STATUS_CLASSES = {
    "400": "BadRequestError",
    "401": "AuthenticationError",
    "403": "PermissionDeniedError",
    "404": "NotFoundError",
    "409": "ConflictError",
    "422": "UnprocessableEntityError",
    "429": "RateLimitError",
}

_SAYING_NOTHING = "ok success successful response operation default created accepted no content done"


def method(
    operation: ir.Operation,
    types: Types,
    bound: tuple[Bound, ...],
    bodies: Bodies | None,
    signature: Signature,
    example: str,
) -> str:
    """The docstring of an operation's method."""
    name = types.names.operation(operation.id).method
    sections = [
        text.heading(operation, name),
        _section("Args", _arguments(operation, bound, bodies, signature)),
        _section("Returns", _returns(operation, name, signature)),
        _section("Raises", _raises(operation, types)),
        _section("Example", ("    " + line if line else "" for line in example.strip("\n").split("\n") if example)),
    ]
    return text.paragraphs(*sections)


def twin(doc: str, operation: ir.Operation, types: Types) -> str:
    """The docstring of the asynchronous form of a method: the first sentence of `doc`, and who has it all."""
    first, _, rest = doc.partition("\n\n")
    sentence = re.match(r"(.{20,}?)\.(?= [A-Z])", text.one_line(first))
    said = sentence[1] if sentence is not None else first
    see = f"(see `{types.names.operation(operation.id).controller.class_name}`)"
    return text.layout(f"{said} {see}", 8) if rest else doc


def _section(title: str, lines: Iterable[str]) -> str:
    listed = list(lines)
    return "\n".join([f"{title}:", *listed]) if listed else ""


def _arguments(
    operation: ir.Operation, bound: tuple[Bound, ...], bodies: Bodies | None, signature: Signature
) -> Iterable[str]:
    known = {item.name: text.of_parameter(item.parameter) for item in bound}
    if bodies is not None and operation.request_body is not None:
        known[BODY] = operation.request_body.doc.description
    fixed = {
        "stream": "whether to get the answer piece by piece, while it is made",
        "accept": "the media type of the answer",
        "content_type": "the media type of the body",
    }
    for argument in (*signature.positional, *signature.keyword):
        description = known.get(argument.name, fixed.get(argument.name, ""))
        if description:
            yield text.hanging(argument.name, description)


def _returns(operation: ir.Operation, name: str, signature: Signature) -> Iterable[str]:
    if signature.returns == "None":
        return
    known = (_SAYING_NOTHING, name, operation.operation_id or "")
    descriptions = dict.fromkeys(
        text.telling(text.one_line(response.description), response.status, *known)
        for response in success_responses(operation)
    )
    for line in filter(None, descriptions):
        yield from ("    " + part for part in text.layout(line, 12).split("\n"))


def _raises(operation: ir.Operation, types: Types) -> Iterable[str]:
    found: dict[str, list[str]] = {}
    for response in error_responses(operation):
        said = text.one_line(response.description).rstrip(".")
        found.setdefault(exception(response, types), []).append(f"{_status(response)}{said}")
    for name, cases in found.items():
        yield text.hanging(name, "; ".join(cases))


def exception(response: ir.Response, types: Types) -> str:
    """The class that an error response is raised as, by which users catch it."""
    for item in response.content:
        declaration = error_declaration(types.api, item.type)
        if declaration is not None:
            return _named(types.names, declaration.id)
    status = response.status.upper()
    if status in _STATUS_CLASSES:
        return _STATUS_CLASSES[status]
    return {"4": "ClientError", "5": "ServerError"}.get(status[:1], "ApiError")


def _named(names: Names, id: str) -> str:
    return names.declaration(id).exception or "ApiError"


def _status(response: ir.Response) -> str:
    status = "any other status" if response.status == "default" else response.status
    return f"{status}, " if response.description.strip() else status
