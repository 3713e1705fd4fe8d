"""Operations as methods: signatures, overloads, and the declarative call."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from .. import ir
from . import answers as answers_of
from . import bodies as bodies_of
from . import docstrings, parameters
from .answers import Answers
from .bodies import BODY, CONTENT_TYPE, STREAM, Bodies
from .expressions import NONE, Builtin, Expression, Generic, Imported, Imports, Literal, Printer, literal, union
from .names import Identifier
from .paging import Paging, paging
from .parameters import Bound
from .types import Types
from .usage import error_declaration, error_responses, success_responses
from .views import Argument, Code, Keyword, Method, Signature

ACCEPT = Identifier("accept")
FALSE, TRUE = Literal((False,)), Literal((True,))

MOST_OVERLOADS = 6
"""Beyond that, `accept` gets one signature with all that may come back."""


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

    @property
    def name(self) -> Identifier:
        return self.types.names.operation(self.operation.id).method


def call(operation: ir.Operation, types: Types, example: str = "") -> Call:
    answers = answers_of.answers(operation, types)
    return Call(
        operation,
        types,
        parameters.bind(operation, types),
        bodies_of.bodies(operation, types),
        answers,
        paging(operation, answers, types),
        example,
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


_Choice: TypeAlias = tuple[tuple[Identifier, Expression, Code | None], ...]
"""Arguments that choose a form, with type and default; nothing where there is no choice."""


@dataclass(frozen=True, slots=True)
class _Variant:
    """One way to call: the types of the arguments that tell it from others, and what it gives."""

    arguments: _Choice
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
    doc = docstrings.method(call.operation, call.types, call.bound, call.bodies, whole, call.example)
    return Method(
        name=call.name,
        overloads=overloads,
        signature=whole,
        doc=docstrings.twin(doc, call.operation, call.types) if place.asynchronous else doc,
        call=Identifier("_page" if call.paging else "_call"),
        http_method=call.operation.method,
        path=parameters.template(call.operation.path),
        keywords=tuple(_keywords(call, inside, security, place.asynchronous)),
        asynchronous=place.asynchronous and call.paging is None,
        deprecated="The API marks this operation as deprecated" if deprecated else None,
    )


# --- signatures ----------------------------------------------------------------------------------


def _variants(call: Call, asynchronous: bool) -> Iterator[_Variant]:
    """The overloads: every form of the body with every form of the answer, the usual ones first."""
    taken, given = _taken(call.bodies), _given(call, asynchronous)
    if len(taken) > 1 and len(taken) * len(given) > MOST_OVERLOADS and call.answers.accept:
        given = [_either(given)]
    for body_choice, body in taken:
        for answer_choice, returns in given:
            yield _Variant((*body_choice, *answer_choice), body, returns)


def _taken(bodies: Bodies | None) -> list[tuple[_Choice, Expression | None]]:
    """The types of the body, told apart by `content_type`."""
    if bodies is None:
        return [((), None)]
    if len(bodies.forms) == 1:
        return [((), bodies.type)]
    default = literal(bodies.forms[0].media_type)
    return [
        (((CONTENT_TYPE, Literal(names), default if index == 0 else None),), bodies.taken(type))
        for index, (names, type) in enumerate(bodies.choices)
    ]


def _given(call: Call, asynchronous: bool) -> list[tuple[_Choice, Expression]]:
    """The types of the answer, told apart by `accept` or by `stream`."""
    answers = call.answers
    if call.paging is not None:
        pager = Imported("_runtime.pages", "AsyncPager" if asynchronous else "Page")
        return [((), Generic(pager, (call.paging.item, call.paging.body)))]
    returns = answers_of.returned(answers.returns, asynchronous)
    if answers.events is not None:
        streamed = answers_of.returned(answers.events, asynchronous)
        return [(((STREAM, FALSE, Code("False")),), returns), (((STREAM, TRUE, None),), streamed)]
    if not answers.accept:
        return [((), returns)]
    found: dict[Expression, list[str]] = {}
    for name, forms in answers.accept:
        type = union(answers_of.returned(form, asynchronous) for form in forms)
        found.setdefault(type, []).append(name)
    if len(found) == 1:
        [(type, names)] = found.items()
        return [(((ACCEPT, union((Literal(tuple(names)), NONE)), Code("None")),), type)]
    default = literal(answers.accept[0][0])
    return [
        (((ACCEPT, Literal(tuple(names)), default if index == 0 else None),), type)
        for index, (type, names) in enumerate(found.items())
    ]


def _either(given: list[tuple[_Choice, Expression]]) -> tuple[_Choice, Expression]:
    """One form of the answer for all that can be asked for."""
    arguments = [argument for choice, _ in given for argument in choice]
    name, _, default = arguments[0]
    return ((name, union(type for _, type, _ in arguments), default),), union(returns for _, returns in given)


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


def _keywords(
    call: Call, printer: Printer, security: tuple[tuple[Identifier, ...], ...] | None, asynchronous: bool
) -> Iterator[Keyword]:
    yield from parameters.keywords(call.operation, call.bound, call.types, printer)
    if call.bodies is not None:
        yield Keyword(BODY, bodies_of.write(call.bodies, printer, call.answers.events is not None))
    accept = _accept(call.answers)
    if accept is not None:
        yield Keyword(ACCEPT, accept)
    yield Keyword(Identifier("returns"), answers_of.write(call.answers.returns, printer, asynchronous))
    if call.answers.events is not None:
        yield Keyword(Identifier("events"), answers_of.write(call.answers.events, printer, asynchronous))
        yield Keyword(STREAM, Code(STREAM))
    if call.paging is not None:
        yield Keyword(Identifier("page"), call.paging.write(printer))
    raised = _raises(call.operation, call.types, printer)
    if raised:
        yield Keyword(Identifier("raises"), raised)
    if security is not None:
        yield Keyword(Identifier("security"), names_tuple(security))
    if call.operation.servers:
        yield Keyword(Identifier("server"), literal(call.operation.servers[0].url))


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
    found += [f'"default": {content}' for content in _failing_default(operation, types, printer)]
    return Code("{" + ", ".join(found) + "}") if found else None


def _failing_default(operation: ir.Operation, types: Types, printer: Printer) -> Iterator[Code]:
    """The content of a `default` that is the success too: a failure has the same, and no exception of its own."""
    for response in success_responses(operation):
        described = [item for item in response.content if item.type is not None and not isinstance(item.type, ir.Any)]
        if response.status == "default" and described:
            yield printer(answers_of.answer(described[0], types).content)


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
