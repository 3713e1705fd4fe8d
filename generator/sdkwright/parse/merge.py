"""`allOf`: what several schemas say together, to the narrower one.

Nothing is merged where one schema says it all: `allOf` of one reference is that reference.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from .. import ir
from ..diagnostics import Location
from ..source.document import Object
from .facts import Part, conditional, meet, names
from .keywords import SHAPES
from .nulls import nullable, plain
from .places import child, name_of

if TYPE_CHECKING:
    from .schemas import Schemas


MAX_CHAIN: Final = 200
"""References and branches of `allOf` that may follow each other."""

_UNION = frozenset(("oneOf", "anyOf", "discriminator"))


def conjunction(schemas: Schemas, branches: list[Part], id: str, outer: Object) -> ir.Type:
    """The type of values that fit all branches, null aside."""
    sole = _sole(schemas, branches)
    if sole is not None and not schemas.family.extends(id, sole):
        if not sole.own:
            return schemas.use(sole.node, sole.id, outer.location)
        return schemas.assemble([sole], id, outer)
    flat: list[Part] = []
    for branch in branches:
        flatten(schemas, branch, flat, (outer,))
    return schemas.assemble(flat, id, outer)


def together(schemas: Schemas, parts: list[Part], id: str, outer: Object) -> ir.Type:
    """The type of values that fit all of the schemas, null included; remembered by what is merged."""
    parts = list({part.id: part for part in parts}.values())
    if len(parts) == 1:
        return schemas.type(parts[0].node, parts[0].id)
    sole = _sole(schemas, parts)
    null = all(schemas.facts.nullable(part.node, part.id) is not False for part in parts)
    null = null and any(schemas.facts.nullable(part.node, part.id) for part in parts)
    if sole is not None and not sole.own:
        return nullable(plain(schemas.type(sole.node, sole.id)), null)
    id = child(id, "allOf", "all")  # a reference may lead to what stands at the place itself
    key = tuple(part.id for part in parts)
    known = schemas.merged.get(key)
    if known is None:
        schemas.merged[key] = ir.Reference(id, outer.location)
        flat: list[Part] = []
        for part in parts:
            flatten(schemas, part, flat, ())
        try:
            known = plain(schemas.guarded(lambda: schemas.assemble(flat, id, outer), outer, id))
        finally:
            del schemas.merged[key]
        if id not in schemas.context.declarations and key in schemas.reused:
            schemas.alias(outer, id, known)
            known = ir.Reference(id, outer.location)
        schemas.merged[key] = known
    elif isinstance(known, ir.Reference):
        schemas.reused.add(key)
    return nullable(known, null)


def speaker(parts: list[Part], otherwise: Object) -> Object:
    """The schema whose words count where several speak about one value: the last that describes it, else the last."""
    nodes = [part.node for part in parts if isinstance(part.node, Object)]
    said = [node for node in nodes if "description" in node]
    return (said or nodes or [otherwise])[-1]


def flatten(schemas: Schemas, part: Part, into: list[Part], above: tuple[Object, ...]) -> None:
    """Add a schema, what it refers to and its `allOf`, as parts without either; bases first."""
    node = part.node
    if node is False:
        location = Location(schemas.context.document.root.location.file, part.id.partition("#")[2])
        schemas.context.degraded("schema", location, "no value fits `false`; it is left out")
    if not isinstance(node, Object):
        return
    if not part.own and any(node is other for other in above):
        schemas.context.warn("reference-cycle", "this allOf contains itself", node.location, hint="It is left out.")
        return
    if any(known.id == part.id for known in into):
        return
    if not part.own:
        schemas.unmodelled(node)
        if len(above) > MAX_CHAIN:
            schemas.context.degraded("schema", node.location, "its allOf goes on for too long")
            return
        inside = (*above, node)
        if "$ref" in node:
            target = schemas.context.document.resolve(node)
            if target is not None:
                flatten(schemas, Part(target.node, target.id), into, inside)
        for index, branch in enumerate(schemas.context.array(node, "allOf") or ()):
            flatten(schemas, Part(branch, child(part.id, "allOf", index)), into, inside)
    if not part.without and (arm := schemas.facts.nullable_arm(node, part.id)) is not None:
        if isinstance(arm.node, Object) and "$ref" not in arm.node:
            schemas.context.arms[arm.id] = ""
        flatten(schemas, arm, into, (*above, node))
        part = part._replace(without=True)
    into.append(part._replace(own=True))


def _sole(schemas: Schemas, parts: list[Part]) -> Part | None:
    """The one schema that the others add nothing to."""
    shaped: dict[str, Part] = {}
    for part in parts:
        if shapes(part) or (not part.own and name_of(part.id) is not None):
            shaped.setdefault(part.id, part)
    if len(shaped) > 1:
        return None
    others = [part for part in parts if part.id not in shaped]
    if not shaped:
        return None if len(parts) > 1 else parts[0]
    sole = next(iter(shaped.values()))
    kinds = schemas.facts.kinds(sole.node, sole.id)
    for other in others:
        both = meet(kinds, schemas.facts.kinds(other.node, other.id))
        if both != kinds and kinds is not None:
            return None
        if kinds is None and both is not None:
            return None
    return sole


def shapes(part: Part) -> bool:
    """Whether a schema says more than a kind and what describes or restricts it."""
    node: Any = part.node
    if not isinstance(node, Object):
        return node is False
    for key in node:
        if key in SHAPES:
            if (part.own and key in ("$ref", "allOf")) or (part.without and key in _UNION):
                continue
            if key in ("properties", "required") and not node[key]:
                continue
            if key == "additionalProperties" and node[key] is True:
                continue
            return True
    return any(names(place.node, "properties") for place in conditional(part))
