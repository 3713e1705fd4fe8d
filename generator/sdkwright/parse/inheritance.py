"""Bases with a discriminator: `Cat: allOf: [$ref: Pet, …]` where `Pet` names the tag.

Where such a base is used, any of its children may stand: the use refers to a union of them, whose
id is the base's discriminator. The base itself stays an object, which children extend.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .. import ir
from ..source.document import Object
from . import discriminators, merge
from .context import Context
from .facts import Part, names
from .places import child, name_of

if TYPE_CHECKING:
    from .schemas import Schemas


@dataclass(slots=True)
class Family:
    """Who extends whom, found once."""

    context: Context
    used: dict[str, Object] = field(default_factory=dict)
    _children: dict[str, list[Part]] | None = None

    def polymorphic(self, node: Any, id: str) -> str:
        """The id to refer to for a use of a schema: its own, or that of the union of its children."""
        if not is_base(node) or not self.variants(node, id):
            return id
        self.used.setdefault(id, node)
        return child(id, "discriminator")

    def variants(self, node: Object, id: str) -> list[Part]:
        """Everything that extends a base, however far down, in the order of the document."""
        children = self._extended()
        found: dict[str, Part] = {}
        waiting = list(children.get(id, ()))
        while waiting:
            part = waiting.pop(0)
            if part.id not in found and part.id != id:
                found[part.id] = part
                waiting += children.get(part.id, ())
        return list(found.values())

    def extends(self, id: str, base: Part) -> bool:
        """Whether the schema at `id` is a child of a base: a type of its own, even where it adds nothing."""
        return not base.own and is_base(base.node) and any(p.id == id for p in self.variants(base.node, base.id))

    def _extended(self) -> dict[str, list[Part]]:
        if self._children is None:
            self._children = {}
            components = self.context.document.root.get("components")
            schemas = components.get("schemas") if isinstance(components, Object) else None
            for name, node in schemas.items() if isinstance(schemas, Object) else ():
                for target in _bases(self.context, node):
                    part = Part(node, child("#", "components", "schemas", name))
                    self._children.setdefault(target.id, []).append(part)
        return self._children


def is_base(node: Any) -> bool:
    """Whether a schema names the tag of what extends it."""
    return (
        isinstance(node, Object)
        and isinstance(node.get("discriminator"), Object)
        and not ("oneOf" in node or "anyOf" in node)
    )


def base(
    schemas: Schemas, parts: list[Part], properties: dict[str, list[Part]], outer: Object, id: str
) -> ir.Reference | None:
    """The one base that an object extends without narrowing any of its fields."""
    found = [target for target in _bases(schemas.context, outer) if is_base(target.node) and target.id != id]
    if len(found) != 1 or name_of(found[0].id) is None:
        return None
    inherited: list[Part] = []
    merge.flatten(schemas, found[0], inherited, ())
    theirs = {part.id for part in inherited}
    fields = {name for part in inherited for name in names(part.node, "properties")}
    needed = {name for part in inherited for name in names(part.node, "required")}
    ours = [part for part in parts if part.id not in theirs]
    for part in ours:
        if any(name in fields for name in names(part.node, "properties")):
            return None
        if any(name in fields and name not in needed for name in names(part.node, "required")):
            return None
    schemas.enqueue(found[0].node, found[0].id)
    return ir.Reference(found[0].id, outer.location)


def union(schemas: Schemas, node: Object, id: str) -> None:
    """Declare the union that uses of a base refer to; what has no tag is the base itself."""
    parts = schemas.family.variants(node, id)
    own = ir.Reference(id, node.location)
    discriminator = node["discriminator"]
    property = schemas.context.string(discriminator, "propertyName")
    if property is None:
        schemas.context.degraded("keyword", discriminator.location, "it names no property")
        property = ""
    known = {part.id: ir.Reference(part.id, part.node.location) for part in parts} | {id: own}
    mapping: dict[str, ir.Reference] = {}
    for value, text in (schemas.context.object(discriminator, "mapping") or {}).items():
        target = discriminators.named_or_referenced(schemas, discriminator["mapping"], value, text)
        if target is None:
            schemas.context.keyword(discriminator["mapping"], value, "it leads to no schema")
            continue
        mapping[value] = known.setdefault(target.id, ir.Reference(target.id, node.location))
        schemas.enqueue(target.node, target.id)
    done = {reference.id for reference in mapping.values()}
    for part in parts:
        schemas.enqueue(part.node, part.id)
        if part.id not in done:
            mapping.setdefault(_tag(schemas, part, property), known[part.id])
    variants = [reference for key, reference in known.items() if key != id]
    schemas.declare(
        ir.UnionType(
            child(id, "discriminator"),
            None,
            (*variants, own),
            discriminator.location,
            discriminator=ir.Discriminator(property, tuple(mapping.items()), own),
        )
    )


def _tag(schemas: Schemas, part: Part, property: str) -> str:
    """The tag of a child that no mapping names: its constant, what an extension says, else its name."""
    values = [value for value in discriminators.constants(schemas, part, property) if isinstance(value, str)]
    told = part.node.get("x-ms-discriminator-value")
    if len(values) != 1 and isinstance(told, str):
        return told
    return values[0] if len(values) == 1 else name_of(part.id) or ""


def _bases(context: Context, node: Any) -> list[Part]:
    """What a schema's `allOf` refers to."""
    found: list[Part] = []
    if isinstance(node, Object) and "allOf" not in node and isinstance(node.get("anyOf"), list):
        return [part for arm in node["anyOf"] if len(node["anyOf"]) == 2 for part in _bases(context, arm)]
    branches = node.get("allOf") if isinstance(node, Object) else None
    for branch in branches if isinstance(branches, list) else ():
        if isinstance(branch, Object) and "$ref" in branch:
            target = context.document.resolve(branch)
            if target is not None:
                found.append(Part(target.node, target.id))
    return found
