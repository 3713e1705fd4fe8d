"""What a document has only for operations that nobody wants: findings there stop no run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from typing import Any, Protocol

from ..diagnostics import Location
from .document import Document
from .reach import Reach, walk
from .references import names_a_place
from .shapes import METHODS, children
from .tree import Array, Object


class Wanted(Protocol):
    """Whether a call is wanted. `item` is the path item, its reference followed; `method` and `operation` are
    empty for one without operations."""

    def __call__(
        self, name: str, method: str, item: Mapping[str, Any], operation: Mapping[str, Any], *, webhook: bool
    ) -> bool: ...


def unwanted(document: Document, wanted: Wanted) -> set[int]:
    """The identities of the operations that are not wanted, and of the path items that have no others."""
    chosen: set[int] = set()
    left: set[int] = set()
    for section in ("paths", "webhooks"):
        members = document.root.get(section)
        for name, item in members.items() if isinstance(members, Object) else ():
            if isinstance(item, Object) and not name.startswith("x-"):
                parts = _parts(document, item)
                whole = {**parts[-1], **item}
                calls = [call for part in parts for call in _operations(part)]
                kept = [wanted(name, method, whole, node, webhook=section != "paths") for method, node in calls]
                chosen |= {id(node) for (_, node), keep in zip(calls, kept, strict=True) if keep}
                left |= {id(node) for (_, node), keep in zip(calls, kept, strict=True) if not keep}
                alone = not calls and wanted(name, "", whole, {}, webhook=section != "paths")
                (chosen if any(kept) or alone else left).update(map(id, parts))
    return left - chosen


def places(document: Document, whole: Reach, left: Set[int]) -> set[Location]:
    """The places of the objects that only unwanted operations lead to, or nothing does; `whole` is all there is."""
    seen = {*left}
    found = Reach()
    fresh = [*_roots(document)]
    while fresh:
        walk(document, fresh, seen, found)
        fresh = [(node, "schema") for node in _implied(document, found, seen)]
    kept = {id(node) for node in found.nodes}
    stay = {node.location for node in found.nodes} | {document.root.location}
    components = document.root.get("components")
    if isinstance(components, Object):
        stay.add(components.location)
    return {node.location for node in whole.nodes if id(node) not in kept} - stay


def within(location: Location, known: Set[Location], left: Set[Location]) -> bool:
    """Whether the nearest object around a place, of those that are known, is one of those that are left out."""
    pointer = location.pointer
    while True:
        place = Location(location.file, pointer)
        if place in known:
            return place in left
        if not pointer:
            return False
        pointer = pointer.rpartition("/")[0]


def _parts(document: Document, item: Object) -> list[Object]:
    """A path item, and the one that its `$ref` leads to."""
    target = document.resolve(item) if isinstance(item.get("$ref"), str) else None
    return [item, *([target.node] if target and isinstance(target.node, Object) else [])]


def _operations(item: Object) -> Iterator[tuple[str, Object]]:
    extra = item.get("additionalOperations")
    for method, node in [*item.items(), *(extra.items() if isinstance(extra, Object) else ())]:
        if isinstance(node, Object) and (method in METHODS or node.up is extra):
            yield method.upper() if method in METHODS else method, node


def _roots(document: Document) -> Iterator[tuple[Any, str]]:
    """What stands in the document by itself: all but the components that something has to refer to."""
    for holder, key, kind in children(document.root, "openapi"):
        if kind != "components":
            yield holder[key], kind  # type: ignore[index]
    components = document.root.get("components")
    for holder, key, kind in children(components, "components") if isinstance(components, Object) else ():
        if kind == "securityScheme":
            yield holder[key], kind  # type: ignore[index]


def _implied(document: Document, found: Reach, seen: Set[int]) -> list[Object]:
    """Schemas that stand for one that is needed: those of its discriminator, and components that extend it."""
    bases = [node for node in found.nodes if isinstance(node.get("discriminator"), Object)]
    targets: list[Any] = []
    for base in bases:
        mapping = base["discriminator"].get("mapping")
        for text in mapping.values() if isinstance(mapping, Object) else ():
            if isinstance(text, str):
                place = text if names_a_place(text) else f"#/components/schemas/{text}"
                target = document.lookup(place, base)
                targets.append(target.node if target else None)
    known = {id(base) for base in bases}
    components = document.root.get("components")
    schemas = components.get("schemas") if isinstance(components, Object) else None
    for schema in schemas.values() if isinstance(schemas, Object) else ():
        arms = schema.get("allOf") if isinstance(schema, Object) else None
        for arm in arms if isinstance(arms, Array) else ():
            target = document.follow(arm) if isinstance(arm, Object) else None
            if target is not None and id(target.node) in known:
                targets.append(schema)
    return [node for node in targets if isinstance(node, Object) and id(node) not in seen]
