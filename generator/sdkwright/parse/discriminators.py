"""Discriminators (OpenAPI 3.2, section 4.25): which tag value means which variant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from .. import ir
from ..source.document import Object, locate
from . import merge
from .facts import Part, names
from .nulls import plain
from .places import child, name_of

if TYPE_CHECKING:
    from .schemas import Schemas
    from .unions import Arm, Union


def build(schemas: Schemas, arms: list[Arm], union: Union, outer: Object) -> ir.Discriminator | None:
    """The complete mapping of a union: what the document maps, then the constants that arms give
    to the property, then their names. Without a discriminator, constants that tell all arms apart
    are one."""
    node = schemas.context.object(union.part.node, "discriminator") or schemas.context.object(outer, "discriminator")
    if node is None:
        return _inferred(schemas, arms)
    property = schemas.context.string(node, "propertyName")
    if property is None:
        schemas.context.degraded("keyword", node.location, "it names no property")
        return None
    explicit = list(mapped(schemas, node, arms))
    done = {reference.id for _, reference in explicit}
    found = dict(explicit)
    for arm in arms:
        if not isinstance(arm.type, ir.Reference) or arm.type.id in done:
            continue
        for value in _tags(schemas, arm, property):
            found.setdefault(value, arm.type)
    return ir.Discriminator(property, tuple(found.items()), _default(schemas, node, arms))


def mapped(schemas: Schemas, node: Object, arms: list[Arm]) -> Iterator[tuple[str, ir.Reference]]:
    """The entries of `mapping` that lead to a variant; the others are reported."""
    mapping: Mapping[str, Any] = schemas.context.object(node, "mapping") or {}
    for value, text in mapping.items():
        reference = lead(schemas, mapping, value, text, arms)
        if reference is not None:
            yield value, reference


def lead(schemas: Schemas, holder: Any, key: str, text: Any, arms: list[Arm]) -> ir.Reference | None:
    """The variant that a mapping value means: a component's name, or a reference."""
    target = named_or_referenced(schemas, holder, key, text)
    if target is None:
        schemas.context.keyword(holder, key, "it leads to no schema")
        return None
    for arm in arms:
        if isinstance(arm.type, ir.Reference) and target.id in (arm.type.id, arm.part.id, _behind(schemas, arm)):
            return arm.type
    type = plain(schemas.use(target.node, target.id, locate(holder, key)))
    if isinstance(type, ir.Reference):
        return type
    schemas.context.keyword(holder, key, "it leads to no variant")
    return None


def named_or_referenced(schemas: Schemas, holder: Any, key: str, text: Any) -> Part | None:
    """A component of that name, else what the reference leads to; one that leads nowhere is reported."""
    if not isinstance(text, str):
        return None
    id = child("#", "components", "schemas", text)
    components = schemas.components
    if text in components:
        return Part(components[text], id)
    target = schemas.context.document.lookup(text, holder, "schema", at=locate(holder, key))
    if target is None:
        return None
    if isinstance(target.node, Object) and target.node.keys() == {"$ref"}:
        target = schemas.context.document.resolve(target.node)
    return None if target is None else Part(target.node, target.id)


def _default(schemas: Schemas, node: Object, arms: list[Arm]) -> ir.Reference | None:
    text = schemas.context.string(node, "defaultMapping")
    return None if text is None else lead(schemas, node, "defaultMapping", text, arms)


def _behind(schemas: Schemas, arm: Arm) -> str:
    """The id of what an arm refers to."""
    if isinstance(arm.part.node, Object) and "$ref" in arm.part.node:
        target = schemas.context.document.resolve(arm.part.node)
        return "" if target is None else target.id
    return arm.part.id


def _tags(schemas: Schemas, arm: Arm, property: str) -> list[str]:
    """Tag values of an arm that the mapping leaves out: its constants, else its name."""
    values = constants(schemas, arm.part, property)
    if values:
        return [value for value in values if isinstance(value, str)]
    name = name_of(_behind(schemas, arm))
    return [] if name is None else [name]


def constants(schemas: Schemas, part: Part, property: str, depth: int = 0) -> list[Any]:
    """The values that a schema, or every arm of it, allows for a property."""
    if depth > 4:
        return []
    flat: list[Part] = []
    merge.flatten(schemas, part, flat, ())
    for place in reversed(flat):
        properties = place.node.get("properties")
        if isinstance(properties, Object) and property in properties:
            values = schemas.facts.values(properties[property], child(place.id, "properties", property))
            if values:
                return values
    for place in flat:
        for key in ("oneOf", "anyOf"):
            arms = place.node.get(key)
            if isinstance(arms, list):
                each = [
                    constants(schemas, Part(arm, child(place.id, key, index)), property, depth + 1)
                    for index, arm in enumerate(arms)
                ]
                return [value for values in each for value in values] if all(each) else []
    return []


def _inferred(schemas: Schemas, arms: list[Arm]) -> ir.Discriminator | None:
    """A required property that is a different string constant in every arm."""
    if any(not isinstance(arm.type, ir.Reference) for arm in arms):
        return None
    for property in _required_properties(schemas, arms[0].part):
        found: dict[str, ir.Reference] = {}
        for arm in arms:
            values = constants(schemas, arm.part, property)
            if not values or property not in _required_properties(schemas, arm.part):
                break
            if any(not isinstance(value, str) or value in found for value in values):
                break
            assert isinstance(arm.type, ir.Reference)
            found.update((value, arm.type) for value in values)
        else:
            return ir.Discriminator(property, tuple(found.items()))
    return None


def _required_properties(schemas: Schemas, part: Part) -> list[str]:
    flat: list[Part] = []
    merge.flatten(schemas, part, flat, ())
    return [name for place in flat for name in names(place.node, "required")]
