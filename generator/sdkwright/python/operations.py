"""Operations as methods: signatures, overloads, and the declarative call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .. import ir
from . import answers as answers_of
from . import bodies as bodies_of
from . import docstrings, parameters
from .answers import Answers
from .bodies import BODY, Bodies
from .expressions import Builtin, Expression, Generic, Imported, Imports, Literal, Printer, literal, optional, union
from .names import Identifier
from .paging import Paging, paging
from .parameters import Bound
from .types import Types
from .usage import error_declaration, error_responses
from .views import Argument, Code, Keyword, Method, Signature

STREAM, ACCEPT, CONTENT_TYPE = Identifier("stream"), Identifier("accept"), Identifier("content_type")


@dataclass(frozen=True, slots=True)
class Call:
    """An operation with all that its methods need, sync and async."""

    operation: ir.Operation
    types: Types
    bound: tuple[Bound, ...]
    bodies: Bodies | None
    answers: Answers
    paging: Paging | None
    example: str
    async_example: str

    @property
    def name(self) -> Identifier:
        return self.types.names.operation(self.operation.id).method


def call(operation: ir.Operation, types: Types, example: str = "", async_example: str = "") -> Call:
    answers = answers_of.answers(operation, types)
    return Call(
        operation,
        types,
        parameters.bind(operation, types),
        bodies_of.bodies(operation, types),
        answers,
        paging(operation, answers, types),
        example,
        async_example,
    )


@dataclass(frozen=True, slots=True)
class Place:
    """The class that a method stands in. `shadowed`: builtins that its members hide."""

    imports: Imports
    shadowed: frozenset[str]
    models: str
    asynchronous: bool

    def printer(self) -> Printer:
        return Printer(self.imports, self.shadowed, self.models)


@dataclass(frozen=True, slots=True)
class _Variant:
    """One way to call: the types of the arguments that tell it from others, and what it gives."""

    arguments: tuple[tuple[Identifier, Expression, Code | None], ...]
    body: Expression | None
    returns: Expression


def method(call: Call, place: Place, security: tuple[tuple[Identifier, ...], ...] | None) -> Method:
    """The method of an operation."""
    variants = list(_variants(call, place.asynchronous))
    outside = place.printer()
    whole = _signature(call, _merged(variants), outside)
    overloads = tuple(_signature(call, variant, outside) for variant in variants) if len(variants) > 1 else ()
    if overloads:
        place.imports.name("typing", "overload")
    inside = Printer(place.imports, frozenset(item.name for item in call.bound), place.models)
    deprecated = call.operation.deprecated
    if deprecated:
        place.imports.name("_runtime.deprecation", "deprecated")
    return Method(
        name=call.name,
        overloads=overloads,
        signature=whole,
        doc=docstrings.method(
            call.operation,
            call.types,
            call.bound,
            call.bodies,
            whole,
            call.async_example if place.asynchronous else call.example,
        ),
        call=Identifier("_page" if call.paging else "_call"),
        http_method=call.operation.method,
        path=parameters.template(call.operation.path),
        keywords=tuple(_keywords(call, inside, security)),
        asynchronous=place.asynchronous and call.paging is None,
        deprecated="The API marks this operation as deprecated" if deprecated else None,
    )


# --- signatures ----------------------------------------------------------------------------------


def _variants(call: Call, asynchronous: bool) -> Iterator[_Variant]:
    """The overloads: by `content_type`, by `accept`, by `stream`; one of these for each operation."""
    answers, bodies = call.answers, call.bodies
    body = bodies.type if bodies is not None else None
    returns = returned(answers.returns, asynchronous)
    usual: list[tuple[Identifier, Expression, Code | None]] = []
    if bodies is not None and len(bodies.forms) > 1:
        usual = [
            (
                CONTENT_TYPE,
                Literal(tuple(form.media_type for form in bodies.forms)),
                literal(bodies.forms[0].media_type),
            )
        ]
    if call.paging is not None:
        pager = Imported("_runtime.pages", "AsyncPager" if asynchronous else "Page")
        yield _Variant(tuple(usual), body, Generic(pager, (call.paging.item, call.paging.body)))
    elif answers.events is not None:
        flags = ((False, Code("False"), returns), (True, None, returned(answers.events, asynchronous)))
        for flag, default, gives in flags:
            yield _Variant((*usual, (STREAM, Literal((flag,)), default)), body, gives)
    elif answers.accept:
        for index, (name, gives) in enumerate(answers.accept):
            default = literal(name) if index == 0 else None
            yield _Variant((*usual, (ACCEPT, Literal((name,)), default)), body, gives)
    elif bodies is not None and usual and len({form.type for form in bodies.forms}) > 1:
        for index, form in enumerate(bodies.forms):
            default = literal(form.media_type) if index == 0 else None
            taken = form.type if bodies.required else optional(form.type)
            yield _Variant(((CONTENT_TYPE, Literal((form.media_type,)), default),), taken, returns)
    else:
        yield _Variant(tuple(usual), body, returns)


def returned(returns: answers_of.Returns, asynchronous: bool) -> Expression:
    """What the caller gets; streams are opened, so they have a class of their own."""
    if isinstance(returns, answers_of.Choice):
        return union(returned(inner, asynchronous) for _, inner in returns.answers)
    if returns.item is None:
        return returns.type
    return Generic(Imported("_runtime.streams", "AsyncStream" if asynchronous else "Stream"), (returns.item,))


def _merged(variants: list[_Variant]) -> _Variant:
    """The signature of the implementation."""
    if len(variants) == 1:
        return variants[0]
    merged: dict[Identifier, tuple[Identifier, Expression, Code | None]] = {}
    for variant in variants:
        for name, type, default in variant.arguments:
            known = merged.get(name)
            merged[name] = (name, type, default) if known is None else (name, union((known[1], type)), known[2])
    if STREAM in merged:
        merged[STREAM] = (STREAM, Builtin("bool"), Code("False"))
    bodies = [variant.body for variant in variants if variant.body is not None]
    return _Variant(
        tuple(merged.values()), union(bodies) if bodies else None, union(variant.returns for variant in variants)
    )


def _signature(call: Call, variant: _Variant, printer: Printer) -> Signature:
    arguments = [(item, parameters.argument(item, printer)) for item in call.bound]
    positional = [argument for item, argument in arguments if item.required]
    keyword = [argument for item, argument in arguments if not item.required]
    if call.bodies is not None and variant.body is not None:
        default = None if call.bodies.required else Code("None")
        positional.append(Argument(BODY, printer(variant.body), default))
    keyword += [Argument(name, printer(type), default) for name, type, default in variant.arguments]
    return Signature(tuple(positional), tuple(keyword), printer(variant.returns))


# --- the call ------------------------------------------------------------------------------------


def _keywords(call: Call, printer: Printer, security: tuple[tuple[Identifier, ...], ...] | None) -> Iterator[Keyword]:
    yield from parameters.keywords(call.operation, call.bound, call.types, printer)
    if call.bodies is not None:
        yield Keyword(BODY, bodies_of.write(call.bodies, printer))
    accept = _accept(call.answers)
    if accept is not None:
        yield Keyword(ACCEPT, accept)
    yield Keyword(Identifier("returns"), answers_of.write(call.answers.returns, printer))
    if call.answers.events is not None:
        yield Keyword(Identifier("events"), answers_of.write(call.answers.events, printer))
        yield Keyword(STREAM, Code(STREAM))
    if call.paging is not None:
        yield Keyword(Identifier("page"), call.paging.write(printer))
    raised = _raises(call.operation, call.types, printer)
    if raised:
        yield Keyword(Identifier("raises"), raised)
    if security is not None:
        yield Keyword(Identifier("security"), names_tuple(security))
    if call.operation.servers:
        yield Keyword(Identifier("server"), literal(server_url(call.operation.servers[0])))


def _accept(answers: Answers) -> Code | None:
    """`accept=`: what the caller asks for, or a media type that its content class does not imply."""
    if answers.accept:
        return Code(ACCEPT)
    returns = answers.returns
    return literal(returns.media_type) if isinstance(returns, answers_of.Answer) and returns.unusual else None


def _raises(operation: ir.Operation, types: Types, printer: Printer) -> Code | None:
    """`raises=`: the exception for each status, or the content of an error that has no class."""
    found: list[str] = []
    responses = error_responses(operation)
    statuses = {response.status for response in responses}
    for response in responses:
        value = _raised(response, types, printer)
        if value is None and not statuses.isdisjoint((f"{response.status[:1]}XX", "default")):
            value = printer(Imported(answers_of.CONTENT, "Dynamic"))  # not what holds for the others
        if value is not None:
            status = response.status
            found.append(f"{literal(int(status) if status.isdecimal() else status)}: {value}")
    return Code("{" + ", ".join(found) + "}") if found else None


def _raised(response: ir.Response, types: Types, printer: Printer) -> Code | None:
    for item in response.content:
        declaration = error_declaration(types.api, item.type)
        if declaration is not None:
            name = types.names.declaration(declaration.id).exception
            return None if name is None else printer.imports.name("exceptions", name)
    for item in response.content:
        if item.type is not None and not isinstance(item.type, ir.Any):
            return printer(answers_of.answer(item, types).content)
    return None


def names_tuple(security: tuple[tuple[Identifier, ...], ...]) -> Code:
    """Alternatives of keywords, in source."""
    return tuple_of([tuple_of([literal(name) for name in names]) for names in security])


def tuple_of(items: list[Code]) -> Code:
    """A tuple of these expressions."""
    return Code(f"({', '.join(items)}{',' if len(items) == 1 else ''})")


def server_url(server: ir.Server) -> str:
    """The URL with the defaults of its variables."""
    url = server.url
    for variable in server.variables:
        url = url.replace("{" + variable.name + "}", variable.default)
    return url
