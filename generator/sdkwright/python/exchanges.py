"""What the tests of a package replay: a call, the request that it makes, and an answer to it.

Every documented example is replayed; where an operation has none, a made value that is valid is.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from urllib.parse import quote

from .. import ir
from . import docstrings, media
from .answers import is_stream
from .bodies import BODY
from .docs import Docs
from .examples import Examples
from .expressions import NONE
from .fits import fits
from .layout import flat
from .operations import Call
from .parameters import Bound
from .samples import body as body_of
from .samples import shows_body
from .snippets import Snippets, UnfitError
from .types import Types
from .usage import error_declaration, error_responses, parts, reached, success_responses
from .views import Code

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")

MOST = 4
"""So many examples of one answer or one body are replayed."""


@dataclass(frozen=True, slots=True)
class Replay:
    """One exchange as the tests' data has it, and the source of its call.

    name: `firmware.list_of_available_firmware`, with a number behind it for a further example.
    data: JSON. source: an expression of `client` and `body`.
    """

    name: str
    source: Code
    data: dict[str, ir.Json]


@dataclass(frozen=True, slots=True)
class _Request:
    """What is sent: `source` of the arguments, and what it looks like on the wire.

    Where `query` or `body` is None, that part is not compared.
    """

    arguments: tuple[str, ...]
    path: str
    query: list[ir.Json] | None
    body: ir.Json = None
    compared: bool = False
    content_type: str | None = None
    documented: bool = True


@dataclass(frozen=True, slots=True)
class _Answer:
    status: int
    media_type: str | None
    kind: str
    value: ir.Json
    documented: bool


@dataclass(slots=True)
class Exchanges:
    """Makes the exchanges of a package. `skipped` says why an operation has none."""

    docs: Docs
    skipped: dict[str, str] = field(default_factory=dict)

    @property
    def types(self) -> Types:
        return self.docs.types

    def all(self) -> tuple[Replay, ...]:
        """The exchanges of every operation, in the order of the document."""
        return tuple(replay for call in self.docs.calls for replay in self._of(call))

    def _of(self, operation: Call) -> list[Replay]:
        name = self._name(operation)
        try:
            requests = self._requests(operation)
        except UnfitError:
            self.skipped[name] = "no valid arguments are known"
            return []
        answers = self._answers(operation)
        if not answers:
            self.skipped[name] = "no valid answer is known"
            return []
        errors = self._errors(operation)
        count = max(len(requests), len(answers))
        found: list[Replay] = []
        for index in range(count):
            request, answer = requests[min(index, len(requests) - 1)], answers[min(index, len(answers) - 1)]
            numbered = name if index == 0 else f"{name} {index + 1}"
            data = _data(numbered, operation, request, answer)
            if index == 0 and errors:
                data["errors"] = errors
            found.append(Replay(numbered, Code(f"client.{name}({', '.join(request.arguments)})"), data))
        return found

    def _name(self, operation: Call) -> str:
        names = self.types.names.operation(operation.operation.id)
        return ".".join((*names.controller.path, names.method))

    # --- requests --------------------------------------------------------------------------------

    def _requests(self, operation: Call) -> list[_Request]:
        """The call with its first examples; then one more for each further example of its body."""
        examples, snippets = self.docs.samples.examples, Snippets(self.types, prefix="models.")
        positional: list[str] = []
        keyword: list[str] = []
        path, query = operation.operation.path.partition("?")[0].partition("#")[0], _fixed_query(operation.operation)
        documented = True
        for bound in operation.bound:
            made = examples.of_parameter(bound.parameter)
            if not bound.required and (not made.documented or made.value is None):
                continue
            if not fits(self.types.api, bound.parameter.type, made.value):
                raise UnfitError
            documented = documented and made.documented
            written = flat(snippets.expression(bound.parameter.type, made.value))
            (positional if bound.required else keyword).append(written if bound.required else f"{bound.name}={written}")
            texts = _texts(made.value) if _kept(self.types.api, bound.parameter.type, made.value) else None
            if bound.parameter.where == "path":
                if texts is None or bound.parameter.style != "simple" or any(text in ("", ".", "..") for text in texts):
                    raise UnfitError
                path = path.replace("{" + bound.parameter.name + "}", quote(",".join(texts), safe=","))
            elif bound.parameter.where in ("query", "querystring") and query is not None:
                query = _queried(query, bound, texts)
        request = _Request((*positional, *keyword), path, query, documented=documented)
        return self._with_body(operation, request, len(positional), snippets)

    def _with_body(self, operation: Call, request: _Request, place: int, snippets: Snippets) -> list[_Request]:
        found = body_of(operation, self.docs.samples.examples)
        if found is None or operation.bodies is None:
            return [replace(request, compared=True)]
        type, made = found
        form = operation.bodies.forms[0]
        if not shows_body(operation, made):
            return [request]
        if not fits(self.types.api, type, made.value, received=False):
            raise UnfitError
        before, after = request.arguments[:place], request.arguments[place:]
        if form.kind != "json":
            written = flat(snippets.expression(type, made.value))
            return [replace(request, arguments=(*before, written, *after), content_type=form.media_type)]
        values = [made.value]
        for media_type in operation.operation.request_body.content if operation.operation.request_body else ():
            if media_type.media_type == form.media_type:
                values += [
                    one.value for one in media_type.examples if fits(self.types.api, type, one.value, received=False)
                ]
        given = [value for value in values if value is not None or operation.bodies.required]
        different = [value for index, value in enumerate(given) if value not in given[:index]][:MOST]
        return [
            replace(
                request,
                arguments=(*before, self._passed(type, sent, snippets), *after),
                body=sent,
                compared=not _has_files(self.types.api, type),
                content_type=form.media_type,
                documented=request.documented and made.documented,
            )
            for value in different
            for sent in [self._sendable(type, value)]
        ]

    def _passed(self, type: ir.Type, value: ir.Json, snippets: Snippets) -> str:
        """The body as a mapping; as a model where it has members that the document does not speak of."""
        return (
            BODY
            if fits(self.types.api, type, value, closed=True, received=False)
            else flat(snippets.expression(type, value))
        )

    def _sendable(self, type: ir.Type, value: ir.Json) -> ir.Json:
        """Without the members that only the server sets."""
        match type:
            case ir.Array() if isinstance(value, list):
                return [self._sendable(type.items, item) for item in value]
            case ir.Map() if isinstance(value, dict):
                return {key: self._sendable(type.values, item) for key, item in value.items()}
            case ir.Nullable():
                return self._sendable(type.type, value)
            case ir.Reference():
                return self._sendable_of(self.types.api.declarations[type.id], value)
            case _:
                return value

    def _sendable_of(self, declaration: ir.Declaration, value: ir.Json) -> ir.Json:
        match declaration:
            case ir.ObjectType() if isinstance(value, dict):
                fields = {item.name: item for item in declaration.fields}
                return {
                    key: self._sendable(fields[key].type, item) if key in fields else item
                    for key, item in value.items()
                    if key not in fields or not fields[key].read_only
                }
            case ir.AliasType():
                return self._sendable(declaration.type, value)
            case ir.UnionType():
                arm = next((arm for arm in declaration.variants if fits(self.types.api, arm, value)), None)
                return value if arm is None else self._sendable(arm, value)
            case _:
                return value

    # --- answers ---------------------------------------------------------------------------------

    def _answers(self, operation: Call) -> list[_Answer]:
        """Every documented example of every answer; of one without any, a made value."""
        found: list[_Answer] = []
        responses = success_responses(operation.operation)
        if not responses or operation.answers.returns.type == NONE:
            status = _status(responses[0].status) if responses else 204
            return [_Answer(status, None, "empty", None, True)]
        for response in responses:
            content = media.answers(response.content)
            if not content:
                found.append(_Answer(_status(response.status), None, "empty", None, True))
            else:
                found += self._answers_of(response, content[0], is_stream(operation.answers.returns))
        return found

    def _answers_of(self, response: ir.Response, item: ir.MediaType, streamed: bool) -> list[_Answer]:
        status, kind = _status(response.status), media.kind(item)
        name = _plain_type(item.media_type)
        if streamed and kind in ("events", "lines"):
            inner = item.item_type if item.item_type is not None else item.type
            value = _valid(Examples(self.types.api), inner)
            return [_Answer(status, name, kind, value[0], False)] if value else []
        if kind == "json":
            return self._json(status, name, item)
        if kind in ("text", "binary"):
            return [_Answer(status, name, kind, "content", False)]
        return []

    def _json(self, status: int, name: str, item: ir.MediaType) -> list[_Answer]:
        type = item.type if item.type is not None else ir.Any(item.location)
        given = [one.value for one in item.examples if fits(self.types.api, type, one.value, received=True)]
        different = [value for index, value in enumerate(given) if value not in given[:index]][:MOST]
        if different:
            return [_Answer(status, name, "json", value, True) for value in different]
        made = Examples(self.types.api, whole=False).of_media(replace(item, type=type, examples=()))
        if not fits(self.types.api, type, made.value, received=True):
            return []
        return [_Answer(status, name, "json", made.value, made.documented)]

    def _errors(self, operation: Call) -> list[ir.Json]:
        """The documented examples of errors, with the exceptions that they are raised as."""
        found: list[ir.Json] = []
        taken = {response.status for response in operation.operation.responses}
        for response in error_responses(operation.operation):
            status = _error_status(response.status, taken)
            for item in response.content:
                declaration = error_declaration(self.types.api, item.type)
                if media.kind(item) != "json" or item.type is None or declaration is None:
                    continue
                given = [
                    one.value for one in item.examples if fits(self.types.api, item.type, one.value, received=True)
                ]
                given = given or [
                    one.value
                    for one in declaration.doc.examples
                    if fits(self.types.api, item.type, one.value, received=True)
                ]
                found += [
                    {
                        "status": status,
                        "type": _plain_type(item.media_type),
                        "body": value,
                        "raises": docstrings.exception(response, self.types),
                    }
                    for value in given[:1]
                ]
                break
        return found


def _data(name: str, operation: Call, request: _Request, answer: _Answer) -> dict[str, ir.Json]:
    """The exchange as JSON: only what is compared stands in it."""
    sent: dict[str, ir.Json] = {"method": operation.operation.method, "path": request.path}
    if request.query is not None:
        sent["query"] = request.query
    if request.compared:
        sent["body"] = request.body
    if request.content_type is not None and "*" not in request.content_type:
        sent["type"] = _plain_type(request.content_type)
    answered: dict[str, ir.Json] = {"status": answer.status}
    if answer.media_type is not None:
        answered |= {"type": answer.media_type, "kind": answer.kind, "body": answer.value}
    made = [part for part, there in (("request", request.documented), ("answer", answer.documented)) if not there]
    data: dict[str, ir.Json] = {"name": name, "request": sent, "answer": answered}
    return data | {"made": [*made]} if made else data


def _valid(examples: Examples, type: ir.Type | None) -> list[ir.Json]:
    if type is None:
        return []
    made = examples.of_media(ir.MediaType("application/json", type, type.location))
    return [made.value] if fits(examples.api, type, made.value, received=True) else []


def _fixed_query(operation: ir.Operation) -> list[ir.Json] | None:
    """The query starts empty; a path that has a query of its own is not compared."""
    return None if "?" in operation.path else []


def _queried(query: list[ir.Json], bound: Bound, texts: list[str] | None) -> list[ir.Json] | None:
    """The query with a parameter more; None where it takes more to know how it is sent."""
    parameter = bound.parameter
    usual = parameter.where == "query" and parameter.style == "form" and parameter.content is None
    if texts is None or not usual or not texts or any(not text for text in texts):
        return None
    listed = texts if parameter.explode else [",".join(texts)]
    pairs: list[ir.Json] = [[parameter.name, text] for text in listed]
    return query + pairs


def _has_files(api: ir.Api, type: ir.Type) -> bool:
    """Whether octets are part of a value, which JSON has no form for."""
    found = [api.declarations[id] for id in reached(api, [type])]
    members = [part for declaration in found for part in parts(declaration)]
    return any(isinstance(part, ir.Primitive) and part.kind == "binary" for part in members)


def _kept(api: ir.Api, type: ir.Type, value: ir.Json) -> bool:
    """Whether a value is sent as the document writes it: an instant is, when it is written as RFC 3339 in UTC."""
    items = value if isinstance(value, list) else [value]
    inner = api.resolve(type.items) if isinstance(type, ir.Array) else api.resolve(type)
    instant = isinstance(inner, ir.Primitive) and inner.format == "date-time"
    return not instant or all(_INSTANT.fullmatch(str(item)) for item in items)


def _texts(value: ir.Json) -> list[str] | None:
    """A scalar, or a list of scalars, as it stands in a URL; None for anything else."""
    items = value if isinstance(value, list) else [value]
    found: list[str] = []
    for item in items:
        match item:
            case bool():
                found.append("true" if item else "false")
            case int() | str():
                found.append(str(item))
            case float() if item == int(item):
                return None
            case float():
                found.append(repr(item))
            case _:
                return None
    return found


def _status(status: str) -> int:
    return int(status) if status.isdecimal() else 200


def _error_status(status: str, taken: set[str]) -> int:
    """A status that leads to this response: of a range, and of `default`, one that has none of its own."""
    if status.isdecimal():
        return int(status)
    first = int(status[0]) * 100 if status[:1].isdecimal() else 500
    ranges = {other[:1] for other in taken if not other.isdecimal()}
    candidates: list[int] = [*range(first + 18, first + 100), *range(418, 500)]
    for candidate in candidates:
        free = str(candidate) not in taken
        if free and (status != "default" or str(candidate)[0] not in ranges):
            return candidate
    return first


def _plain_type(media_type: str) -> str:
    """The media type; a range becomes a member of it."""
    name = media.essence(media_type)
    return {"*/*": "application/octet-stream", "text/*": "text/plain"}.get(name, name.replace("*", "octet-stream"))
