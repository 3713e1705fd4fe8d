"""Everything that a document reaches: all files, all references, all operations."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..diagnostics import Location
from .document import Document
from .references import names_a_place
from .shapes import children
from .tree import Object, locate


@dataclass(slots=True)
class Reach:
    """`nodes` are the objects of the specification in the order in which they are met. `schemas`
    are the outermost schemas and `foreign` what references lead to in other files, by location.
    `misplaced` are references where the specification wants the thing itself."""

    nodes: list[Object] = field(default_factory=list)
    schemas: dict[Location, str] = field(default_factory=dict)
    foreign: dict[Location, str] = field(default_factory=dict)
    misplaced: tuple[Location, ...] = ()


def reach(document: Document) -> Reach:
    """Follow every reference. One that leads nowhere is reported by the document."""
    found = Reach()
    walk(document, [(document.root, "openapi")], set(), found)
    found.misplaced = tuple(document.upgrader.misplaced)
    return found


def walk(document: Document, start: list[tuple[Any, str]], seen: set[int], found: Reach) -> None:
    """Add what values lead to, each given with its kind, but for the objects that were `seen`, by identity."""
    stack = start[::-1]
    while stack:
        node, kind = stack.pop()
        if isinstance(node, bool) or not isinstance(node, Object):
            continue
        if id(node) in seen:
            continue
        seen.add(id(node))
        found.nodes.append(node)
        below: list[tuple[Any, str]] = []
        if isinstance(node.get("$ref"), str) and node.kind is not None:
            target = document.resolve(node)
            if target is not None:
                if isinstance(target.node, Object) and target.node.home is not node.home:
                    found.foreign.setdefault(target.node.location, kind)
                below.append((target.node, kind))
        if kind == "schema":
            _mapping(document, node)
        for holder, key, member_kind in children(node, kind):
            child = holder[key]  # type: ignore[index]
            if isinstance(child, Object) and child.home is not node.home:
                found.foreign.setdefault(child.location, member_kind)
            elif isinstance(child, Object) and member_kind == "schema" and kind != "schema":
                found.schemas.setdefault(child.location, member_kind)
            below.append((child, member_kind))
        stack.extend(reversed(below))


def _mapping(document: Document, node: Object) -> None:
    """Discriminator mappings that are references (OpenAPI 3.2, section 4.25.3)."""
    discriminator = node.get("discriminator")
    mapping = discriminator.get("mapping") if isinstance(discriminator, Object) else None
    if not isinstance(mapping, Object):
        return
    for name, text in mapping.items():
        if isinstance(text, str) and names_a_place(text):
            document.lookup(text, node, "schema", at=locate(mapping, name))
