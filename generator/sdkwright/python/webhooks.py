"""What the API sends to its users: webhooks and callbacks, as one module of typed events."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .. import ir
from . import media, text
from .declarations_names import WEBHOOK_NAMES
from .expressions import ANY, NONE, Expression, Imported, Imports, Printer, literal, mentions_models, union
from .names import Identifier
from .types import Types
from .views import Code, EventType, WebhookModule

UNTYPED = "only JSON and forms of what the API sends have types"
UNKNOWN = Imported("_runtime.model", "UnknownVariant")
_EVENT_HEADER = re.compile(r"x-[\w-]*(event|topic)(-(type|name))?", re.IGNORECASE)
_GITHUB = "x-hub-signature-256"

Tags = Mapping[str, Mapping[str, Identifier]]
"""Of a payload: the properties with fixed values, and by each value the name of the type."""


@dataclass(frozen=True, slots=True)
class Event:
    """A webhook or callback. content: its payload, None where it has none or none that has a type."""

    name: str
    operation: ir.Operation
    content: ir.MediaType | None

    @property
    def untyped(self) -> bool:
        """Whether there is a payload that is no JSON-like value."""
        body = self.operation.request_body
        return self.content is None and body is not None and bool(body.content)


def events(api: ir.Api) -> tuple[Event, ...]:
    """Webhooks, then the callbacks of operations, each under a name of its own."""
    found: dict[str, Event] = {}
    for name, operation in _named(api):
        while name in found:
            name += "_"
        found[name] = Event(name, operation, _content(operation))
    return tuple(found.values())


def _named(api: ir.Api) -> Iterator[tuple[str, ir.Operation]]:
    for webhook in api.webhooks:
        yield webhook.name, webhook.operation
    known = {webhook.name for webhook in api.webhooks}
    callbacks = [(item, operation) for operation in api.operations for item in operation.callbacks]
    names = [item.name for item, _ in callbacks]
    for item, operation in callbacks:
        alone = item.name not in known and names.count(item.name) == 1
        yield item.name if alone else f"{operation.operation_id or operation.path}.{item.name}", item.operation


def _content(operation: ir.Operation) -> ir.MediaType | None:
    body = operation.request_body
    contents = body.content if body is not None else ()
    for kind in ("json", "form"):
        for content in contents:
            if media.kind(content) == kind:
                return content
    return None


def module(types: Types) -> WebhookModule:
    """`webhooks.py`: the union of all payloads, and the class that checks and parses them."""
    imports = Imports(".", hidden=True)
    printer = Printer(imports, quoted=True)
    found = events(types.api)
    expressions = {event.name: payload(event, types) for event in found}
    whole = union((*expressions.values(), UNKNOWN))
    tag = _tag([event for event in found if expressions[event.name] != NONE], types)
    value = printer(whole)
    if tag is not None and whole != ANY:
        value = Code(f"{imports.name('typing', 'Annotated')}[{value}, {_tag_source(tag, imports)}]")
    alias = imports.name("typing", "TypeAlias")
    signature = _signature(found, imports)
    base = imports.name("_runtime.webhooks", "WebhooksBase")
    for name in ("HmacSignature", "WebhookError", "WebhookSignatureError", "WebhookTimestampError"):
        imports.name("_runtime.signatures", name, name)
    listed = tuple(EventType(event.name, printer(expressions[event.name])) for event in found)
    if any(map(mentions_models, expressions.values())):
        imports.name("typing", "TYPE_CHECKING", "TYPE_CHECKING")
    checking = imports.take_models()
    return WebhookModule(
        imports=imports.groups(),
        checking=checking,
        exports=WEBHOOK_NAMES,
        alias=alias,
        value=value,
        base=base,
        doc=f"What {text.one_line(types.api.info.title)} sends: webhooks and callbacks",
        events=listed,
        signature=signature,
        event_header=event_header(found),
    )


def payload(event: Event, types: Types) -> Expression:
    """The type of what it carries."""
    if event.content is None:
        return ANY if event.untyped else NONE
    return ANY if event.content.type is None else types.read(event.content.type)


# --- what tells one event from another -----------------------------------------------------------


def event_header(found: tuple[Event, ...]) -> str:
    """The header that every webhook declares for its name (`X-GitHub-Event`), empty where there is none."""
    common = [
        {name for name in _headers(event) if _EVENT_HEADER.fullmatch(name)}
        for event in found
        if event.operation.parameters
    ]
    shared = set.intersection(*common) if common else set()
    return min(shared, default="") if len(common) == len(found) else ""


def _headers(event: Event) -> list[str]:
    return [parameter.name for parameter in event.operation.parameters if parameter.where == "header"]


def signature_header(found: tuple[Event, ...]) -> str:
    """The header that GitHub signs in, where the document has it; empty for Standard Webhooks."""
    return next((name for event in found for name in _headers(event) if name.lower() == _GITHUB), "")


def _signature(found: tuple[Event, ...], imports: Imports) -> Code | None:
    name = signature_header(found)
    if not name:
        return None
    return Code(
        f"{imports.name('_runtime.signatures', 'HmacSignature', 'HmacSignature')}({literal(name)}, prefix='sha256=')"
    )


@dataclass(frozen=True, slots=True)
class Tag:
    property: str
    mapping: Mapping[str, Identifier]


def _tag(found: list[Event], types: Types) -> Tag | None:
    """A property whose value tells all payloads apart: one of a discriminator, else the first that does."""
    payloads = [event.content.type if event.content is not None else None for event in found]
    if not payloads or not all(isinstance(type, ir.Reference) for type in payloads):
        return None
    tags = [_tags(type, types, frozenset()) for type in payloads if type is not None]
    declared = [name for one in tags for name in one]
    for property in dict.fromkeys(sorted(declared, key=lambda name: name not in _declared(payloads, types))):
        mapping = _joined([one[property] for one in tags if property in one])
        if mapping is not None and all(property in one for one in tags):
            return Tag(property, mapping)
    return None


def _declared(payloads: list[ir.Type | None], types: Types) -> set[str]:
    unions = (types.api.resolve(type) for type in payloads if type is not None)
    return {item.discriminator.property for item in unions if isinstance(item, ir.UnionType) and item.discriminator}


def _joined(parts: list[Mapping[str, Identifier]]) -> Mapping[str, Identifier] | None:
    """All values; None where one stands for two types."""
    found: dict[str, Identifier] = {}
    for part in parts:
        for value, name in part.items():
            if found.setdefault(value, name) != name:
                return None
    return found


def _tags(type: ir.Type, types: Types, inside: frozenset[str]) -> Tags:
    if not isinstance(type, ir.Reference) or type.id in inside:
        return {}
    declaration = types.api.declarations[type.id]
    inside |= {type.id}
    match declaration:
        case ir.ObjectType():
            name = types.names.declaration(type.id).class_name
            fixed = {field.name: _values(field.type, types) for field in declaration.fields if field.required}
            return {property: dict.fromkeys(values, name) for property, values in fixed.items() if values}
        case ir.AliasType():
            return _tags(declaration.type, types, inside)
        case ir.UnionType():
            return _tags_of_union(declaration, types, inside)
        case _:
            return {}


def _tags_of_union(declaration: ir.UnionType, types: Types, inside: frozenset[str]) -> Tags:
    tag = types.tag(declaration)
    if tag is not None:
        mapping = {value: types.names.declaration(variant.id).class_name for value, variant in tag.mapping}
        return {tag.property: mapping} if tag.default is None else {}
    arms = [_tags(variant, types, inside) for variant in declaration.variants]
    found: dict[str, Mapping[str, Identifier]] = {}
    for property in arms[0] if arms else ():
        joined = _joined([arm[property] for arm in arms if property in arm])
        if joined is not None and all(property in arm for arm in arms):
            found[property] = joined
    return found


def _values(type: ir.Type, types: Types) -> tuple[str, ...]:
    """The texts that a type allows, none where it allows others."""
    found = types.api.resolve(type)
    if isinstance(found, ir.AliasType):
        found = found.type
    if isinstance(found, ir.Constant):
        return (found.value,) if isinstance(found.value, str) else ()
    if isinstance(found, ir.EnumType):
        return tuple(member.value for member in found.members if isinstance(member.value, str))
    return ()


def _tag_source(tag: Tag, imports: Imports) -> Code:
    mapping = ", ".join(f"{literal(value)}: {literal(name)}" for value, name in tag.mapping.items())
    return Code(f"{imports.name('_runtime.model', 'Tag')}({literal(tag.property)}, {{{mapping}}})")
