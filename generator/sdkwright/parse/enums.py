"""`enum` and `const`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal

from .. import ir
from ..source.document import Array, Object, locate
from .facts import Kinds, Part, sole_value, value_kind
from .places import name_of
from .text import schema_doc

if TYPE_CHECKING:
    from .schemas import Schemas

Kind = Literal["string", "integer", "number", "boolean", "mixed"]


def build(schemas: Schemas, parts: list[Part], kinds: Kinds | None, id: str, outer: Object) -> ir.Type | None:
    """An EnumType that is declared, a Constant for a single value of an inline schema, or None
    where the values are no scalars and the kinds alone have to do."""
    members = _members(schemas, parts, kinds, outer)
    if members is None:
        return None
    values = [member.value for member in members]
    constant = schemas.inline(id) or values == [""] or any("const" in part.node for part in parts)
    if len(members) == 1 and constant:
        return ir.Constant(values[0], outer.location)
    if {value_kind(value) for value in values} == {"boolean"} and len(members) == 2:
        return ir.Primitive("boolean", outer.location)
    same = _same(schemas, parts, values, id)
    if same is not None:
        return ir.Reference(same, outer.location)
    return schemas.declare(
        ir.EnumType(id, name_of(id), kind_of(values), members, outer.location, doc=schema_doc(schemas.context, outer))
    )


def kind_of(values: list[Any]) -> Kind:
    """The kind that all values have; integers are numbers where both occur."""
    kinds = {value_kind(value) for value in values}
    if kinds == {"integer", "number"}:
        return "number"
    if len(kinds) == 1:
        match kinds.pop():
            case "string":
                return "string"
            case "integer":
                return "integer"
            case "number":
                return "number"
            case "boolean":
                return "boolean"
    return "mixed"


def key_of(value: Any) -> tuple[str, Any]:
    """Equality of JSON values: true is not 1, but 1.0 is."""
    return ("boolean" if isinstance(value, bool) else "", value)


def _members(
    schemas: Schemas, parts: list[Part], kinds: Kinds | None, outer: Object
) -> tuple[ir.EnumMember, ...] | None:
    """The values that all parts allow; all values, after a warning, when they share none."""
    lists = [found for part in parts if (found := _listed(schemas, part, kinds)) is not None]
    if not lists:
        return None
    first, *others = lists
    members = {key_of(member.value): member for member in first}
    for other in others:
        theirs = {key_of(member.value): member for member in other}
        both = {key: member if member.name else theirs[key] for key, member in members.items() if key in theirs}
        if not both:
            schemas.context.warn(
                "contradiction",
                "the enums that should hold together share no value",
                outer.location,
                hint="The values of all are taken.",
            )
            schemas.context.degraded("schema", outer.location, "its enums share no value; all values are taken")
            both = members | theirs
        members = both
    return tuple(members.values()) or None


def _listed(schemas: Schemas, part: Part, kinds: Kinds | None) -> list[ir.EnumMember] | None:
    """The members that one schema lists, null aside; None when it lists none that can be used."""
    node: Object = part.node
    if "const" in node:
        if isinstance(node["const"], (dict, list)):
            schemas.context.keyword(node, "const", "documented, as its value is no scalar")
            return None
        return [ir.EnumMember(node["const"], locate(node, "const"))]
    values = schemas.context.array(node, "enum")
    if values is None:
        return _annotated(schemas, part, kinds)
    if not values:
        schemas.context.keyword(node, "enum", "it allows no value; the type alone is used")
        return None
    if any(isinstance(value, (dict, list)) for value in values):
        schemas.context.keyword(node, "enum", "documented, as its values are not all scalars")
        return None
    names, descriptions = _names(node, values), _descriptions(node, values)
    found: dict[tuple[str, Any], ir.EnumMember] = {}
    for index, raw in enumerate(values):
        if raw is None:
            continue
        value = _fitting(schemas, node, raw, kinds)
        member = ir.EnumMember(value, locate(values, index), names[index], descriptions[index])
        found.setdefault(key_of(value), member)
    return list(found.values())


def _annotated(schemas: Schemas, part: Part, kinds: Kinds | None) -> list[ir.EnumMember] | None:
    """Members written as a union of constants, each with a title and a description."""
    arms = None if part.without else schemas.facts.annotated(part.node)
    if arms is None:
        return None
    found: dict[tuple[str, Any], ir.EnumMember] = {}
    for arm in arms:
        name, description = schemas.context.string(arm, "title"), schemas.context.text(arm, "description")
        value = sole_value(arm) if "const" in arm else _fitting(schemas, arm, sole_value(arm), kinds)
        found.setdefault(key_of(value), ir.EnumMember(value, arm.location, name, description))
    return list(found.values())


def _fitting(schemas: Schemas, node: Object, value: Any, kinds: Kinds | None) -> Any:
    """The value as the `type` beside it wants it: quotes that are missing or too many are forgiven."""
    if kinds is None or value_kind(value) in kinds or (isinstance(value, int) and "number" in kinds):
        return value
    changed = _converted(value, kinds)
    words = "type " + " or ".join(sorted(kinds)) if kinds else "what stands beside it"
    if changed is None:
        schemas.context.keyword(node, "enum", f"{value!r} does not fit {words}; it is kept as it is")
        return value
    schemas.context.keyword(node, "enum", f"{value!r} does not fit {words}; taken as {changed!r}")
    return changed


def _converted(value: Any, kinds: Kinds) -> Any:
    if "string" in kinds:
        return {True: "true", False: "false"}[value] if isinstance(value, bool) else str(value)
    if isinstance(value, str):
        if "boolean" in kinds and value in ("true", "false"):
            return value == "true"
        try:
            return int(value) if "integer" in kinds else float(value) if "number" in kinds else None
        except ValueError:
            return None
    if isinstance(value, float) and value.is_integer() and "integer" in kinds:
        return int(value)
    return None


def _names(node: Object, values: Array) -> list[str | None]:
    for key in ("x-enum-varnames", "x-enumNames", "x-enum-names"):
        listed = _aligned(node.get(key), values)
        if listed is not None:
            return [word or None for word in listed]
    return [None] * len(values)


def _descriptions(node: Object, values: Array) -> list[str]:
    for key in ("x-enum-descriptions", "x-enumDescriptions", "x-enum-description"):
        listed = _aligned(node.get(key), values)
        if listed is not None:
            return listed
    return [""] * len(values)


def _aligned(words: Any, values: Array) -> list[str] | None:
    """Words for values, given as a list beside them or as a mapping from them."""
    if isinstance(words, Mapping):
        return [text if isinstance(text := words.get(str(value), ""), str) else "" for value in values]
    if isinstance(words, list):
        found = [word if isinstance(word, str) else "" for word in words]
        return (found + [""] * len(values))[: len(values)]
    return None


def _same(schemas: Schemas, parts: list[Part], values: list[Any], id: str) -> str | None:
    """A named enum among the parts that has just these values."""
    keys = {key_of(value) for value in values}
    for part in parts:
        listed = schemas.facts.values(part.node, part.id)
        if part.id != id and not schemas.inline(part.id) and listed is not None:
            if len(listed) > 1 and {key_of(value) for value in listed} == keys:
                schemas.enqueue(part.node, part.id)
                return part.id
    return None
