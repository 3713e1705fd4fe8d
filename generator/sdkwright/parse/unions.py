"""`oneOf`, `anyOf` and several types: plain unions of what differs on the wire.

Null arms are the business of the use (`Nullable`). Arms that only restrict are constraints. What
stands beside the arms holds for each of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from .. import ir
from ..source.document import Object
from . import arms_names, discriminators, merge
from .facts import Kinds, Part, meet, own_kinds, restricts
from .nulls import plain
from .places import child, name_of
from .text import schema_doc

if TYPE_CHECKING:
    from .schemas import Schemas

_KEYS = ("oneOf", "anyOf")

MAX_PRODUCT: Final = 24
"""Arms that two unions, which hold together, may give when each arm of one is merged with each of the other."""


@dataclass(frozen=True, slots=True)
class Union:
    """The keyword of a schema that makes it a union."""

    part: Part
    key: str


@dataclass(frozen=True, slots=True)
class Arm:
    """One arm, null aside."""

    type: ir.Type
    part: Part


def choose(schemas: Schemas, parts: list[Part]) -> Union | None:
    """The first union among parts that hold together."""
    return next(iter(_offered(schemas, parts)), None)


def _offered(schemas: Schemas, parts: list[Part]) -> list[Union]:
    ids = {part.id for part in parts}
    return [
        Union(part, key)
        for part in parts
        for key in _KEYS
        if key in part.node and not part.without and _is_union(schemas, part, key, ids)
    ]


def _multiplied(schemas: Schemas, union: Union, others: list[Part]) -> list[Part]:
    """The other parts. Their unions are multiplied out with this one, those that would give too many arms left out."""
    number = len(union.part.node[union.key])
    left_out = set()
    for other in _offered(schemas, [union.part, *others]):
        if other == union:
            continue
        number *= len(other.part.node[other.key])
        if number > MAX_PRODUCT or other.part is union.part:
            number //= len(other.part.node[other.key])
            left_out.add(other.part.id)
            schemas.context.keyword(other.part.node, other.key, "a second union at the same place; documented only")
    return [part._replace(without=True) if part.id in left_out else part for part in others]


def _is_union(schemas: Schemas, part: Part, key: str, ids: set[str]) -> bool:
    """Whether the keyword offers types: no lone restrictions, no enum in disguise, and not the
    union of a base as seen from one of its own arms."""
    arms = schemas.context.array(part.node, key)
    if not arms or schemas.facts.annotated(part.node) is not None:
        return False
    if restricts(part.node, key):
        schemas.context.keyword(part.node, key, "its arms only restrict; documented, not enforced")
        return False
    for arm in arms if len(ids) > 1 else ():
        if isinstance(arm, Object) and "$ref" in arm:
            target = schemas.context.document.resolve(arm)
            if target is not None and target.id in ids and target.id != part.id:
                return False
    return True


def build(schemas: Schemas, union: Union, others: list[Part], id: str, outer: Object, kinds: Kinds | None) -> ir.Type:
    """The type of a union whose arms are all merged with what stands beside it."""
    others = _multiplied(schemas, union, others)
    beside = [*others, union.part._replace(own=True, without=True)]
    beside = [part for part in beside if merge.shapes(part) or "type" in part.node]
    written = _arms(union.part.node, union.part.id, union.key)
    order = {part.id: index for index, part in enumerate(written)}
    places = [part for part in written if not schemas.facts.null(*part[:2])]
    if not places:
        return ir.Constant(None, outer.location)
    places = _possible(schemas, places, others)
    if len(places) == 1 and isinstance(places[0].node, Object) and "$ref" not in places[0].node:
        return _only(schemas, places[0], beside, id, outer)
    arms_names.hint(schemas, places)
    arms = []
    for part in places:
        place = child(id, union.key, order[part.id])
        schemas.context.arms.setdefault(place, schemas.context.arms.get(part.id, str(order[part.id] + 1)))
        arms.append(Arm(plain(_arm(schemas, part, _fitting(schemas, part, beside, union), place)), part))
    return settle(schemas, arms, id, outer, union)


def _possible(schemas: Schemas, places: list[Part], others: list[Part]) -> list[Part]:
    """The arms that the other parts of an `allOf` leave."""
    kinds: Kinds | None = None
    for part in others:
        kinds = meet(kinds, schemas.facts.kinds(part.node, part.id))
    left = [part for part in places if meet(kinds, schemas.facts.kinds(part.node, part.id)) != frozenset()]
    return left or places


def _fitting(schemas: Schemas, arm: Part, beside: list[Part], union: Union) -> list[Part]:
    """What stands beside an arm, without a `type` next to the union that would rule the arm out."""
    kinds = schemas.facts.kinds(arm.node, arm.id)
    own = own_kinds(union.part.node) if "type" in union.part.node else None
    if not kinds or not own or meet(kinds, own):
        return beside
    schemas.context.keyword(union.part.node, "type", "it rules out an arm of the union beside it; the arms count")
    return [part for part in beside if part.id != union.part.id]


def _only(schemas: Schemas, arm: Part, beside: list[Part], id: str, outer: Object) -> ir.Type:
    """The one arm that is left, as if it stood in the place of the union."""
    schemas.context.arms[arm.id] = ""
    described = outer if "description" in outer or "title" in outer else arm.node
    return merge.conjunction(schemas, [*beside, *schemas.branches(arm.node, arm.id)], id, described)


def _arm(schemas: Schemas, arm: Part, beside: list[Part], id: str) -> ir.Type:
    """One arm with what stands beside the union, unless it includes that already; with an id of the place
    where they come together, as the arm may stand in a union that others extend too."""
    if not beside or not isinstance(arm.node, Object):
        return schemas.type(arm.node, arm.id)
    flat: list[Part] = []
    merge.flatten(schemas, arm, flat, ())
    included = {part.id for part in flat}
    rest = [part for part in beside if part.id not in included]
    target = schemas.context.document.resolve(arm.node) if arm.node.keys() == {"$ref"} else None
    outer = target.node if target is not None and isinstance(target.node, Object) else arm.node
    return merge.together(schemas, [*rest, arm], id, outer)


def _arms(node: Object, id: str, key: str) -> list[Part]:
    """The arms; a union inside a union that says nothing else is opened up."""
    found: list[Part] = []
    for index, arm in enumerate(node[key]):
        place = child(id, key, index)
        inner = next((word for word in _KEYS if isinstance(arm, Object) and arm.keys() == {word}), None)
        if inner is not None and isinstance(arm[inner], list):
            found += _arms(arm, place, inner)
        else:
            found.append(Part(arm, place))
    return found


def of_kinds(schemas: Schemas, parts: list[Part], kinds: Kinds, id: str, outer: Object) -> ir.Type:
    """`type: [string, integer]`: one arm for each kind, in the order of the document."""
    order: list[Any] = next((part.node["type"] for part in parts if isinstance(part.node.get("type"), list)), [])
    arms = []
    for index, kind in enumerate(sorted(kinds, key=lambda kind: (order.index(kind) if kind in order else 9, kind))):
        place = child(id, "type", index)
        schemas.context.arms[place] = kind
        arms.append(Arm(schemas.of_kinds(parts, frozenset((kind,)), place, outer), Part(outer, place)))
    return settle(schemas, arms, id, outer, None)


def settle(schemas: Schemas, arms: list[Arm], id: str, outer: Object, union: Union | None) -> ir.Type:
    """A declared UnionType of the arms that differ, or the one type that is left."""
    if any(isinstance(arm.type, ir.Any) for arm in arms) or not arms:
        return ir.Any(outer.location)
    arms = _numbers(_strings(schemas, _distinct(arms), outer))
    if len(arms) == 1:
        return arms[0].type
    discriminator = discriminators.build(schemas, arms, union, outer) if union is not None else None
    return schemas.declare(
        ir.UnionType(
            id,
            name_of(id),
            tuple(arm.type for arm in arms),
            outer.location,
            doc=schema_doc(schemas.context, outer),
            discriminator=discriminator,
        )
    )


def _distinct(arms: list[Arm]) -> list[Arm]:
    found: dict[Any, Arm] = {}
    for arm in arms:
        value = type(arm.type.value) if isinstance(arm.type, ir.Constant) else None
        found.setdefault((arm.type, value), arm)
    return list(found.values())


def _strings(schemas: Schemas, arms: list[Arm], outer: Object) -> list[Arm]:
    """Arms that are all strings on the wire are one string; an enum of nothing but "" is absorbed."""
    strings = [arm for arm in arms if _kind(schemas, arm) == "string"]
    if len(strings) < 2:
        return arms
    values = {arm.part.id: schemas.facts.values(arm.part.node, arm.part.id) for arm in strings}
    blank = [arm for arm in strings if values[arm.part.id] == [""]]
    if len(blank) < len(strings):
        arms = [arm for arm in arms if arm not in blank]
        strings = [arm for arm in strings if arm not in blank]
    if len(strings) < 2 or all(values[arm.part.id] is not None for arm in strings):
        return arms
    enums = [arm.type.id for arm in strings if isinstance(arm.type, ir.Reference)]
    schemas.context.absorbed.update(id for id in enums if name_of(id) is None)
    formats = {arm.type.format for arm in strings if isinstance(arm.type, ir.Primitive)}
    alike = len(formats) == 1 and all(isinstance(arm.type, ir.Primitive) for arm in strings)
    one = Arm(ir.Primitive("string", outer.location, formats.pop() if alike else None), strings[0].part)
    return [one if arm is strings[0] else arm for arm in arms if arm is strings[0] or arm not in strings]


def _numbers(arms: list[Arm]) -> list[Arm]:
    """A number takes an integer in: JSON has one kind of number."""
    if not any(isinstance(arm.type, ir.Primitive) and arm.type.kind == "number" for arm in arms):
        return arms
    return [arm for arm in arms if not (isinstance(arm.type, ir.Primitive) and arm.type.kind == "integer")]


def _kind(schemas: Schemas, arm: Arm) -> str | None:
    """The one kind that an arm has on the wire."""
    match arm.type:
        case ir.Primitive(kind=kind):
            return kind
        case ir.Constant(value=value):
            return "string" if isinstance(value, str) else None
        case ir.Reference():
            kinds = schemas.facts.kinds(arm.part.node, arm.part.id)
            return next(iter(kinds)) if kinds is not None and len(kinds) == 1 else None
        case _:
            return None
