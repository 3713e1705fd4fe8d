"""Names of the classes that declared headers of answers are read into."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import takewhile

from .. import ir
from ..diagnostics import Location
from . import words
from .controllers_names import OperationName
from .declarations_names import MODEL_MEMBERS
from .names import Clash, Identifier, Scope, Wish, from_words, identifier
from .usage import success_responses

SUFFIX = "Headers"


@dataclass(frozen=True, slots=True)
class Use:
    """An answer that declares the headers: its operation and its status."""

    operation: ir.Operation
    response: ir.Response

    @property
    def success(self) -> bool:
        return self.response in success_responses(self.operation)


@dataclass(frozen=True, slots=True)
class HeaderSet:
    """The headers that one answer, or several alike, declare. members: their attributes, in their order."""

    class_name: Identifier
    members: tuple[Identifier, ...]
    headers: tuple[ir.Header, ...]
    uses: tuple[Use, ...]

    def read_by(self, operation: ir.Operation, response: ir.Response) -> bool:
        """Whether an answer has exactly these headers."""
        return any(use.operation.id == operation.id and use.response is response for use in self.uses)


def build(api: ir.Api, operations: Mapping[str, OperationName], clashes: list[Clash]) -> tuple[HeaderSet, ...]:
    """A class for each set of headers, sorted by name. Answers that declare the same share one."""
    found: dict[str, list[Use]] = {}
    for operation in api.operations:
        for response in operation.responses:
            if response.headers:
                found.setdefault(_key(response.headers), []).append(Use(operation, response))
    scope = Scope(joint="")
    for key, uses in found.items():
        rank = 0 if any(use.success for use in uses) else 1
        scope.wish(Wish(key, _wishes(uses, operations), min(map(_location, uses)), rank=rank))
    final = scope.settle()
    clashes += scope.clashes
    sets = [
        HeaderSet(final[key], _members(uses[0].response.headers, clashes), uses[0].response.headers, tuple(uses))
        for key, uses in found.items()
    ]
    return tuple(sorted(sets, key=lambda item: item.class_name))


def _key(headers: tuple[ir.Header, ...]) -> str:
    """The same for headers that are read alike and described alike, whatever examples they have."""
    parts = [
        (
            header.name,
            header.type,
            header.required,
            header.content and header.content.media_type,
            header.doc.description,
            header.doc.constraints,
            header.doc.deprecated,
        )
        for header in headers
    ]
    return repr(parts)  # of locations there is no representation


def _location(use: Use) -> Location:
    return use.response.location


def _wishes(uses: list[Use], operations: Mapping[str, OperationName]) -> tuple[Identifier, ...]:
    """After the operation where there is one; after the headers where several operations have them."""
    first = min(uses, key=_location)
    operation = first.operation
    if any(use.operation.id != operation.id for use in uses):
        shared = _shared_words(first.response.headers)
        return tuple(dict.fromkeys((from_words(shared, "class", SUFFIX), *_own(first, operations))))
    return _own(next((use for use in uses if use.success), first), operations)


def _own(use: Use, operations: Mapping[str, OperationName]) -> tuple[Identifier, ...]:
    """`ListPetsHeaders`, of an answer that is raised `ListPets429Headers`."""
    names = operations[use.operation.id]
    id = use.operation.operation_id or f"{names.method}_{names.controller.name}"
    plain = identifier(id, "class", SUFFIX)
    by_status = identifier(f"{id}_{use.response.status}", "class", SUFFIX)
    return (plain, by_status) if use.success else (by_status,)


def _shared_words(headers: tuple[ir.Header, ...]) -> tuple[str, ...]:
    """What the names of the headers have in common, else the names of them all; without the `X`."""
    split = [words.split(header.name) for header in headers]
    bare = [parts[1:] if len(parts) > 1 and parts[0].lower() == "x" else parts for parts in split]
    low = [tuple(part.lower() for part in parts) for parts in bare]
    common = sum(1 for _ in takewhile(lambda words: len(set(words)) == 1, zip(*low, strict=False)))
    return bare[0][:common] or tuple(part for parts in bare for part in parts)


def _members(headers: tuple[ir.Header, ...], clashes: list[Clash]) -> tuple[Identifier, ...]:
    scope = Scope(MODEL_MEMBERS)
    for index, header in enumerate(headers):
        name = identifier(header.name, "value", digit="header_")
        scope.wish(Wish(str(index), (name,), header.location, header.name))
    final = scope.settle()
    clashes += scope.clashes
    return tuple(final.values())
