"""The requests that the tests of a package make, and what they look like on the wire."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import quote

from .. import ir
from .bodies import BODY
from .examples import Examples
from .fits import fits
from .layout import flat
from .operations import Call
from .parameters import Bound
from .samples import body as body_of
from .samples import shows_body
from .snippets import Snippets, UnfitError
from .usage import has_files

MOST = 4
"""So many examples of one body, or of one answer, are replayed."""

_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


@dataclass(frozen=True, slots=True)
class Request:
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
class Requests:
    """Makes requests. `examples` are values that are sent; `snippets` write them."""

    api: ir.Api
    examples: Examples
    snippets: Snippets

    def of(self, operation: Call) -> list[Request]:
        """The call with its first examples; then one more for each further example of its body."""
        positional: list[str] = []
        keyword: list[str] = []
        path, query = operation.operation.path.partition("?")[0].partition("#")[0], _fixed_query(operation.operation)
        documented = True
        for bound in operation.bound:
            made = self.examples.of_parameter(bound.parameter)
            if not bound.required and (not made.documented or made.value is None):
                continue
            if not fits(self.api, bound.parameter.type, made.value):
                raise UnfitError
            documented = documented and made.documented
            written = flat(self.snippets.expression(bound.parameter.type, made.value))
            (positional if bound.required else keyword).append(written if bound.required else f"{bound.name}={written}")
            texts = _texts(made.value) if _kept(self.api, bound.parameter.type, made.value) else None
            if bound.parameter.where == "path":
                usual = bound.parameter.style == "simple" and bound.parameter.content is None
                if texts is None or not usual or any(text in ("", ".", "..") for text in texts):
                    raise UnfitError
                path = path.replace("{" + bound.parameter.name + "}", quote(",".join(texts), safe=","))
            elif bound.parameter.where in ("query", "querystring") and query is not None:
                query = _queried(query, bound, texts)
        request = Request((*positional, *keyword), path, query, documented=documented)
        return self._with_body(operation, request, len(positional))

    def _with_body(self, operation: Call, request: Request, place: int) -> list[Request]:
        found = body_of(operation, self.examples)
        if found is None or operation.bodies is None:
            return [replace(request, compared=True)]
        type, made = found
        form = operation.bodies.forms[0]
        if not shows_body(operation, made):
            return [request]
        if not fits(self.api, type, made.value, received=False):
            raise UnfitError
        before, after = request.arguments[:place], request.arguments[place:]
        if form.kind != "json":
            written = flat(self.snippets.expression(type, made.value))
            told = request.documented and made.documented
            arguments = (*before, written, *after)
            return [replace(request, arguments=arguments, content_type=form.media_type, documented=told)]
        values = [made.value]
        for media_type in operation.operation.request_body.content if operation.operation.request_body else ():
            if media_type.media_type == form.media_type:
                values += [one.value for one in media_type.examples if fits(self.api, type, one.value, received=False)]
        given = [value for value in values if value is not None or operation.bodies.required]
        different = [value for index, value in enumerate(given) if value not in given[:index]][:MOST]
        return [
            replace(
                request,
                arguments=(*before, self._passed(type, sent), *after),
                body=sent,
                compared=not has_files(self.api, type),
                content_type=form.media_type,
                documented=request.documented and made.documented,
            )
            for value in different
            for sent in [self._sendable(type, value)]
        ]

    def _passed(self, type: ir.Type, value: ir.Json) -> str:
        """The body as a mapping; as a model where it has members that the document does not speak of."""
        return (
            BODY
            if fits(self.api, type, value, closed=True, received=False)
            else flat(self.snippets.expression(type, value))
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
                return self._sendable_of(self.api.declarations[type.id], value)
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
                arm = next((arm for arm in declaration.variants if fits(self.api, arm, value)), None)
                return value if arm is None else self._sendable(arm, value)
            case _:
                return value


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
