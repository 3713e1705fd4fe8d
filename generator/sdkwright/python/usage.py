"""Where declarations are used: what requests reach, what errors carry, what is written inline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import assert_never

from .. import ir
from .media import kind

INLINE_VARIANTS = 4
"""An inline union with more variants gets a name of its own."""


@dataclass(frozen=True, slots=True)
class Usage:
    """Facts about the declarations of an API, by id.

    requests: reached from a request body or a parameter, so users write it and may write a mapping.
    answers: reached from a response or from what the API sends on its own.
    errors: the body of an error response, in the order of the document.
    inline: has no module-level name in the package: written out where it is used.
    split: has one form for answers and another for requests: it has read-only or write-only fields, or it
        goes both ways and holds something that is split.
    xml: reached from a body or an answer in XML.
    """

    requests: frozenset[str]
    answers: frozenset[str]
    errors: tuple[str, ...]
    inline: frozenset[str]
    split: frozenset[str]
    xml: frozenset[str] = frozenset()


def usage(api: ir.Api) -> Usage:
    answers = reached(api, _received(api))
    requests = reached(api, [type for operation in api.operations for type in _sent(operation)])
    errors = dict.fromkeys(
        carried.id
        for operation in api.operations
        for response in error_responses(operation)
        for media in response.content
        if (carried := error_declaration(api, media.type)) is not None
    )
    return Usage(
        requests=requests,
        answers=answers,
        errors=tuple(errors),
        inline=frozenset(_inline(api)),
        split=frozenset(_split(api, requests, answers)),
        xml=reached(api, _in_xml(api)),
    )


def _split(api: ir.Api, requests: frozenset[str], answers: frozenset[str]) -> Iterator[str]:
    holders: dict[str, list[str]] = {}
    for id in requests:
        for inner in {inner for part in parts(api.declarations[id]) for inner in references(part)}:
            holders.setdefault(inner, []).append(id)
    waiting = [
        id
        for id in requests
        if isinstance(declaration := api.declarations[id], ir.ObjectType)
        and any(field.read_only or field.write_only for field in declaration.fields)
    ]
    yield from waiting
    seen = set(waiting)
    while waiting:
        for holder in holders.get(waiting.pop(), ()):
            if holder not in seen:
                seen.add(holder)
                waiting.append(holder)
                if holder in answers and isinstance(api.declarations[holder], ir.ObjectType):
                    yield holder


def _sent(operation: ir.Operation) -> Iterator[ir.Type]:
    """The types of what an operation sends."""
    yield from (parameter.type for parameter in operation.parameters)
    if operation.request_body is not None:
        for media in operation.request_body.content:
            yield from (type for type in (media.type, media.item_type) if type is not None)


def _in_xml(api: ir.Api) -> Iterator[ir.Type]:
    """The types of bodies and answers in XML."""
    for operation in api.operations:
        body = operation.request_body
        found = [*(body.content if body is not None else ())]
        found += [content for response in operation.responses for content in response.content]
        yield from (item.type for item in found if item.type is not None and kind(item) == "xml")


def _received(api: ir.Api) -> Iterator[ir.Type]:
    """The types of what answers give, and of what the API sends on its own."""
    for operation in api.operations:
        for response in operation.responses:
            for media in response.content:
                yield from (type for type in (media.type, media.item_type) if type is not None)
    for webhook in (*api.webhooks, *(item for operation in api.operations for item in operation.callbacks)):
        yield from _sent(webhook.operation)


def success_responses(operation: ir.Operation) -> tuple[ir.Response, ...]:
    """The responses that a call returns: 2xx; without any, `default`, unless there are redirects."""
    found = tuple(response for response in operation.responses if response.status.startswith("2"))
    if found or any(response.status.startswith(("1", "3")) for response in operation.responses):
        return found
    return tuple(response for response in operation.responses if response.status == "default")


def error_responses(operation: ir.Operation) -> tuple[ir.Response, ...]:
    """The responses that a call raises."""
    success = success_responses(operation)
    return tuple(
        response
        for response in operation.responses
        if response not in success and (response.status == "default" or response.status[:1] in "45")
    )


def error_declaration(api: ir.Api, type: ir.Type | None) -> ir.ObjectType | ir.UnionType | None:
    """The declaration that gives an error body its exception class."""
    seen: set[str] = set()
    while True:
        if isinstance(type, ir.Nullable):
            type = type.type
        if not isinstance(type, ir.Reference) or type.id in seen:
            return None
        seen.add(type.id)
        declaration = api.declarations[type.id]
        if isinstance(declaration, ir.AliasType):
            type = declaration.type
            continue
        return declaration if isinstance(declaration, ir.ObjectType | ir.UnionType) else None


def reached(api: ir.Api, types: Iterable[ir.Type]) -> frozenset[str]:
    """The declarations that values of these types can contain."""
    found: set[str] = set()
    waiting = [id for type in types for id in references(type)]
    while waiting:
        id = waiting.pop()
        if id not in found:
            found.add(id)
            waiting += [id for part in parts(api.declarations[id]) for id in references(part)]
    return frozenset(found)


def parts(declaration: ir.Declaration) -> Iterator[ir.Type]:
    """The types that a declaration is made of."""
    match declaration:
        case ir.ObjectType():
            yield from (field.type for field in declaration.fields)
            yield from (type for _, type in declaration.pattern_properties)
            if not isinstance(declaration.additional, bool):
                yield declaration.additional
        case ir.UnionType():
            yield from declaration.variants
            if declaration.discriminator is not None:
                yield from (variant for _, variant in declaration.discriminator.mapping)
        case ir.AliasType():
            yield declaration.type
        case ir.EnumType():
            return
        case _:
            assert_never(declaration)


def arms(declaration: ir.Declaration) -> tuple[ir.Type, ...]:
    """What a value of a union or an alias may be; nothing for what is a class of its own."""
    match declaration:
        case ir.UnionType():
            return declaration.variants
        case ir.AliasType():
            return (declaration.type,)
        case _:
            return ()


def references(type: ir.Type) -> Iterator[str]:
    """The ids that a type expression mentions."""
    return (leaf.id for leaf in _leaves(type) if isinstance(leaf, ir.Reference))


def has_files(api: ir.Api, type: ir.Type) -> bool:
    """Whether octets are part of a value, which JSON has no form for."""
    declared = (api.declarations[id] for id in reached(api, [type]))
    types = [type, *(part for declaration in declared for part in parts(declaration))]
    leaves = (leaf for part in types for leaf in _leaves(part))
    return any(isinstance(leaf, ir.Primitive) and leaf.kind == "binary" for leaf in leaves)


def _leaves(type: ir.Type) -> Iterator[ir.Any | ir.Primitive | ir.Constant | ir.Reference]:
    """What a type expression is made of in the end, references not followed."""
    match type:
        case ir.Array():
            yield from _leaves(type.items)
        case ir.Tuple():
            for item in type.items:
                yield from _leaves(item)
            if type.rest is not None:
                yield from _leaves(type.rest)
        case ir.Map():
            yield from _leaves(type.values)
        case ir.Nullable():
            yield from _leaves(type.type)
        case ir.Any() | ir.Primitive() | ir.Constant() | ir.Reference():
            yield type
        case _:
            assert_never(type)


def is_class(declaration: ir.Declaration) -> bool:
    """Whether it becomes a class: a model or an enum. Everything else is an alias."""
    match declaration:
        case ir.ObjectType():
            return True
        case ir.EnumType():
            return declaration.kind in ("string", "integer") and bool(declaration.members)
        case _:
            return False


def _inline(api: ir.Api) -> Iterator[str]:
    """Nameless aliases and small unions without a tag, unless they contain themselves."""
    candidates = {
        declaration.id
        for declaration in api.declarations.values()
        if declaration.name is None and not is_class(declaration) and not _wants_name(declaration)
    }
    for id in sorted(candidates):
        if not _contains_itself(api, id, candidates):
            yield id


def _wants_name(declaration: ir.Declaration) -> bool:
    return isinstance(declaration, ir.UnionType) and (
        declaration.discriminator is not None or len(declaration.variants) > INLINE_VARIANTS
    )


def _contains_itself(api: ir.Api, start: str, candidates: set[str]) -> bool:
    """Whether writing it out would not end."""
    waiting = [id for part in parts(api.declarations[start]) for id in references(part)]
    seen: set[str] = set()
    while waiting:
        id = waiting.pop()
        if id == start:
            return True
        if id in candidates and id not in seen:
            seen.add(id)
            waiting += [id for part in parts(api.declarations[id]) for id in references(part)]
    return False
