"""What a call returns: the declared answers of an operation, as types and as the runtime's content classes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from .. import ir
from . import media
from .expressions import ANY, NONE, Expression, Generic, Imported, Printer, literal, union
from .types import BYTES, STR, Types
from .usage import success_responses
from .views import Code

CONTENT = "_runtime.content"
_EMPTY, _TEXT, _BINARY, _DYNAMIC = (Imported(CONTENT, name) for name in ("Empty", "Text", "Binary", "Dynamic"))

_RAW = {_TEXT, _BINARY}

_USUAL = {"Json": "application/json", "Events": "text/event-stream", "JsonLines": "application/jsonl"}
_USUAL |= {"EventObjects": "text/event-stream"}
_USUAL |= {"Form": "application/x-www-form-urlencoded", "Xml": "application/xml"}
_USUAL |= {"Text": "text/plain", "Binary": "application/octet-stream"}


@dataclass(frozen=True, slots=True)
class Answer:
    """One form of an answer. `content` is what stands behind `returns=`, `type` what the caller gets.

    item: of a stream, the type of its items; the caller gets a stream of them.
    """

    media_type: str | None
    content: Expression
    type: Expression
    item: Expression | None = None

    @property
    def unusual(self) -> bool:
        """Whether the content class does not imply the media type."""
        if self.media_type is None or "*" in self.media_type:
            return False
        content = self.content.origin if isinstance(self.content, Generic) else self.content
        name = content.name if isinstance(content, Imported) else ""
        return media.essence(self.media_type) != _USUAL.get(name)


@dataclass(frozen=True, slots=True)
class Choice:
    """Several answers, by status or by media type."""

    type: Expression
    answers: tuple[tuple[int | str, Returns], ...]


Returns: TypeAlias = Answer | Choice


@dataclass(frozen=True, slots=True)
class Answers:
    """returns: what a call gives without more; `accept`: media types to choose from, with what they give.

    events: the other form of a JSON answer, chosen with `stream=True`.
    """

    returns: Returns
    accept: tuple[tuple[str, tuple[Answer, ...]], ...] = ()
    events: Answer | None = None


def answers(operation: ir.Operation, types: Types) -> Answers:
    """The answers of an operation; nothing declared is an empty one."""
    responses = success_responses(operation)
    if operation.method == "HEAD":
        return Answers(empty())
    events = _events(responses, types)
    by_status = {response.status: _forms(response, types, events is not None) for response in responses}
    names = list(dict.fromkeys(form.media_type for forms in by_status.values() for form in forms if form.media_type))
    if any(len(forms) > 1 for forms in by_status.values()):
        returns = _by_status(by_status)
        accept = tuple((name, _accepted(by_status, name)) for name in names)
        differ = len({frozenset((form.type, form.item) for form in forms) for _, forms in accept}) > 1
        return Answers(returns, accept if differ else _alike(accept), events)
    return Answers(_by_status(by_status), (), events)


def _alike(accept: tuple[tuple[str, tuple[Answer, ...]], ...]) -> tuple[tuple[str, tuple[Answer, ...]], ...]:
    """Of media types with one type in Python those that are worth a choice: files and texts of different kinds."""
    raw = tuple((name, forms) for name, forms in accept if "*" not in name and {form.content for form in forms} <= _RAW)
    return raw if len(raw) > 1 else ()


def empty() -> Answer:
    return Answer(None, _EMPTY, NONE)


def answer(found: ir.MediaType, types: Types) -> Answer:
    """One media type of a response."""
    kind = media.kind(found)
    type = types.read(found.type) if found.type is not None else ANY
    inner = media.item(found, types.api)
    item = types.read(inner) if inner is not None else ANY
    name = found.media_type
    match kind:
        case "json" | "form" | "xml" if kind != "xml" or found.type is not None:
            content = kind.capitalize()
            return Answer(name, Generic(Imported(CONTENT, content), (type,)), type)
        case "events":
            events = "EventObjects" if media.whole_events(found, types.api) else "Events"
            return Answer(name, Generic(Imported(CONTENT, events), (item,)), type, item)
        case "lines":
            return Answer(name, Generic(Imported(CONTENT, "JsonLines"), (item,)), type, item)
        case "text" | "xml":
            return Answer(name, _TEXT, STR)
        case "any":
            if isinstance(found.type, ir.Primitive) and found.type.kind == "binary":
                return Answer(name, _BINARY, BYTES)
            if found.type is None or type == STR:
                return Answer(name, _DYNAMIC, ANY)
            return Answer(name, Generic(Imported(CONTENT, "Json"), (type,)), type)
        case "binary" | "multipart":
            return Answer(name, _BINARY, BYTES)


def _forms(response: ir.Response, types: Types, streamed: bool) -> tuple[Answer, ...]:
    content = media.answers(response.content)
    if streamed and media.streamed(response.content):
        content = tuple(item for item in content if media.kind(item) != "events")
    return tuple(answer(item, types) for item in content) or (empty(),)


def _events(responses: tuple[ir.Response, ...], types: Types) -> Answer | None:
    for response in responses:
        if media.streamed(response.content):
            return next(answer(item, types) for item in response.content if media.kind(item) == "events")
    return None


def _by_status(by_status: Mapping[str, tuple[Answer, ...]]) -> Returns:
    found = {status: _by_media(forms) for status, forms in by_status.items()}
    if not found:
        return empty()
    if len({_shape(returns) for returns in found.values()}) == 1:
        return next(iter(found.values()))
    return Choice(
        union(returns.type for returns in found.values()),
        tuple((int(status) if status.isdecimal() else status, returns) for status, returns in found.items()),
    )


def _by_media(forms: tuple[Answer, ...]) -> Returns:
    if len(forms) == 1:
        return forms[0]
    return Choice(union(form.type for form in forms), tuple((form.media_type or "*/*", form) for form in forms))


def _shape(returns: Returns) -> object:
    """What two answers have to share to be written as one."""
    match returns:
        case Answer():
            return returns.content
        case Choice():
            return tuple((key, _shape(inner)) for key, inner in returns.answers)


def _accepted(by_status: Mapping[str, tuple[Answer, ...]], name: str) -> tuple[Answer, ...]:
    """What a caller gets who asks for a media type; statuses without it answer as they do."""
    return tuple(
        form for forms in by_status.values() for form in ([form for form in forms if form.media_type == name] or forms)
    )


def returned(returns: Returns, asynchronous: bool) -> Expression:
    """What the caller gets; streams are opened, so they have a class of their own."""
    if isinstance(returns, Choice):
        return union(returned(inner, asynchronous) for _, inner in returns.answers)
    if returns.item is None:
        return returns.type
    return Generic(Imported("_runtime.streams", "AsyncStream" if asynchronous else "Stream"), (returns.item,))


def write(returns: Returns, printer: Printer, asynchronous: bool) -> Code:
    """The source behind `returns=`."""
    match returns:
        case Answer():
            return printer(returns.content)
        case Choice():
            listed = ", ".join(
                f"{literal(key)}: {write(inner, printer, asynchronous)}" for key, inner in returns.answers
            )
            choice = Generic(Imported(CONTENT, "Choice"), (returned(returns, asynchronous),))
            return Code(f"{printer(choice)}({{{listed}}})")


def is_stream(returns: Returns) -> bool:
    return isinstance(returns, Answer) and returns.item is not None
