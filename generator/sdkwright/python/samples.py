"""Example code for operations: the arguments, one after the other, then the call."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from .. import ir
from .answers import is_stream
from .bodies import BODY
from .examples import Examples, Made
from .expressions import NONE, Literal
from .layout import Group, Node, call, statement, text
from .media import item as item_of
from .names import Identifier
from .operations import Call
from .parameters import Bound
from .snippets import Snippets, UnfitError, heads, modules, plain
from .views import Code

RESULT = ("result", "response", "returned")


@dataclass(frozen=True, slots=True)
class Sample:
    """imports: of the standard library. arguments: statements. call: the statements that call.

    names: the models and enums that it mentions.
    telling: whether it shows more than the signature: a body, or a value that the document has.
    """

    imports: tuple[Code, ...]
    arguments: tuple[Code, ...]
    call: tuple[Code, ...]
    names: tuple[str, ...]
    telling: bool

    @property
    def source(self) -> Code:
        """All of it, its parts a blank line apart."""
        parts = ("\n".join(lines) for lines in (self.imports, self.arguments, self.call) if lines)
        return Code("\n\n".join(parts))


@dataclass(frozen=True, slots=True)
class _Given:
    """An argument: `inline` where a variable of its name would hide another name of the example."""

    name: Identifier
    keyword: bool
    type: ir.Type
    value: ir.Json
    inline: bool
    telling: bool = True


@dataclass(frozen=True, slots=True)
class Samples:
    """Writes examples of calls.

    examples: values that are sent.
    classes: the names of all models.
    inline: whether plain arguments stand in the call, in place of variables.
    """

    examples: Examples
    snippets: Snippets
    classes: frozenset[str]
    inline: bool = False

    def of(self, operation: Call, receiver: str, asynchronous: bool = False) -> Sample:
        """The example of an operation, called as `receiver.method(…)`."""
        hidden = {receiver.partition(".")[0], "client", "datetime", "decimal"}
        given = [item for bound in operation.bound for item in self._parameter(bound, hidden)]
        body = self._body(operation, hidden)
        positional = [item for item in given if not item.keyword]
        given = [*positional, *body, *(item for item in given if item.keyword)]
        assigned: list[tuple[str, Node]] = []
        passed: list[tuple[str, Node]] = []
        for item in given:
            statements = self._written(item)
            assigned += [] if item.inline else statements
            passed.append((item.name if item.keyword else "", statements[0][1] if item.inline else item.name))
        called = call(f"{receiver}.{operation.name}", passed)
        written: list[Node] = [node for _, node in (*assigned, *called.items)]
        return Sample(
            tuple(Code(f"import {name}") for name in sorted({name for value in written for name in modules(value)})),
            tuple(statement(target, node) for target, node in assigned),
            _called(operation, called, {item.name for item in given}, asynchronous),
            tuple(sorted({name for value in written for name in heads(value)} & self.classes)),
            any(item.telling for item in given),
        )

    def _parameter(self, bound: Bound, hidden: set[str]) -> list[_Given]:
        """Required ones, and those that the document has an example for."""
        made = self.examples.of_parameter(bound.parameter)
        if not bound.required and (not made.documented or bound.parameter.doc.deprecated or made.value is None):
            return []
        simple = self.inline and not isinstance(made.value, list | Mapping)
        inline = simple or bound.name in hidden or isinstance(bound.type, Literal)
        return [_Given(bound.name, not bound.required, bound.parameter.type, made.value, inline, made.documented)]

    def _body(self, operation: Call, hidden: set[str]) -> list[_Given]:
        found = body(operation, self.examples)
        if found is None or not shows_body(operation, found[1]):
            return []
        type, made = found
        return [_Given(BODY, False, type, made.value, BODY in hidden)]

    def _written(self, item: _Given) -> list[tuple[str, Node]]:
        try:
            if item.inline:
                return [(item.name, self.snippets.expression(item.type, item.value))]
            return self.snippets.assignments(item.name, item.type, item.value)
        except UnfitError:
            return [(item.name, plain(item.value))]


def shows_body(operation: Call, made: Made) -> bool:
    """Whether an example has the body: many documents forget to say that it is required."""
    required = operation.bodies is not None and operation.bodies.required
    if made.value is None:
        return required
    return required or made.documented or operation.operation.method in ("POST", "PUT", "PATCH")


def body(operation: Call, examples: Examples) -> tuple[ir.Type, Made] | None:
    """The type of the usual body of an operation, and a value of it; None where there is none."""
    request = operation.operation.request_body
    if request is None or operation.bodies is None:
        return None
    form = operation.bodies.forms[0]
    binary = ir.Primitive("binary", request.location)
    media = next((item for item in request.content if item.media_type == form.media_type), None)
    if media is None or form.kind == "binary":
        return binary, Made("content", False)
    if form.kind == "text":
        found = examples.of_media(media)
        text = found if isinstance(found.value, str) else Made("text", False)
        return ir.Primitive("string", request.location), text
    if form.kind == "lines":
        inner = item_of(media, examples.api) or ir.Any(media.location)
        item = ir.MediaType(media.media_type, inner, media.location)
        return ir.Array(inner, media.location), Made([examples.of_media(item).value], False)
    return media.type if media.type is not None else ir.Any(media.location), examples.of_media(media)


def _called(operation: Call, called: Group, taken: set[Identifier], asynchronous: bool) -> tuple[Code, ...]:
    """The call, and what one does with what it gives."""
    returns = operation.answers.returns
    before, wait = ("async ", "await ") if asynchronous else ("", "")
    if operation.paging is not None:
        return (Code(f"{before}for item in {text(called, len('async for item in :'))}:"), Code("    print(item)"))
    if is_stream(returns):
        opened = text(called, len("async with await  as stream:"))
        return (
            Code(f"{before}with {wait}{opened} as stream:"),
            Code(f"    {before}for item in stream:"),
            Code("        print(item)"),
        )
    waited = Group(wait + called.opening, called.items, called.closing)
    if returns.type == NONE:
        return (text(waited),)
    name = next((name for name in RESULT if name not in taken), "result_")
    return (statement(name, waited),)
