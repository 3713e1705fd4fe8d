"""Words for the arms of unions that have no name, from what they say. They become part of paths."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..source.document import Object
from .facts import Part
from .places import name_of

if TYPE_CHECKING:
    from .schemas import Schemas


def hint(schemas: Schemas, places: list[Part]) -> None:
    """Words for arms that are not written as a reference: title, else the constant of a property, what the arm
    extends, what it alone requires, its kind, or a number."""
    kinds = [schemas.facts.kinds(*part[:2]) for part in places]
    alike = Counter(kinds)
    properties = Counter(name for part in places for name in _properties(part))
    taken: set[str] = set()
    for index, part in enumerate(places):
        if not isinstance(part.node, Object):
            continue
        word = part.node.get("title") if "$ref" not in part.node else None
        if not isinstance(word, str) or not word or len(word) > 40:
            word = _constant(part.node) or _extended(schemas, part.node) or _alone(part, properties)
        if word is None and kinds[index] is not None and alike[kinds[index]] == 1:
            word = "_or_".join(sorted(kinds[index] or ()))
        word = str(index + 1) if not word else f"{word} {index + 1}" if word in taken else word
        schemas.context.arms[part.id] = word
        taken.add(word)


def _extended(schemas: Schemas, node: Object) -> str | None:
    """The name of the one schema that an arm refers to or extends."""
    target = schemas.context.document.resolve(node) if "$ref" in node else None
    if target is not None:
        return name_of(target.id)
    branches = node.get("allOf")
    named = (
        [_extended(schemas, one) for one in branches if isinstance(one, Object)] if isinstance(branches, list) else []
    )
    return named[0] if named and named.count(None) == len(named) - 1 else None


def _alone(part: Part, properties: Counter[str]) -> str | None:
    """`with requested_team`, for the property that an arm requires and that no other arm has."""
    required = part.node.get("required")
    known = _properties(part)
    if not isinstance(required, list):
        return None
    return next((f"with {name}" for name in required if name in known and properties[name] == 1), None)


def _properties(part: Part) -> tuple[str, ...]:
    properties = part.node.get("properties") if isinstance(part.node, Object) else None
    return tuple(properties) if isinstance(properties, Object) else ()


def _constant(node: Object) -> str | None:
    properties = node.get("properties")
    for value in properties.values() if isinstance(properties, Object) else ():
        if isinstance(value, Object):
            if isinstance(value.get("const"), str):
                return str(value["const"])
            listed = value.get("enum")
            if isinstance(listed, list) and len(listed) == 1 and isinstance(listed[0], str):
                return listed[0]
    return None
