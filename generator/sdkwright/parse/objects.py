"""Objects: properties, undeclared members, and bases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import ir
from ..source.document import Object, locate
from . import inheritance, merge
from .facts import Part, conditional
from .places import child, name_of
from .text import default, schema_doc, xml

if TYPE_CHECKING:
    from .schemas import Schemas


def build(schemas: Schemas, parts: list[Part], id: str, outer: Object) -> ir.Type:
    """An ObjectType that is declared, or a Map where no member is named."""
    properties = _properties(schemas, parts)
    required = _required(schemas, parts, properties)
    additional = _additional(schemas, parts, id, outer)
    patterns = _patterns(schemas, parts)
    if not properties and additional is not False and not patterns:
        return ir.Map(ir.Any(outer.location) if additional is True else additional, outer.location)
    if not properties and additional is False and len({type for _, type in patterns}) == 1:
        return ir.Map(patterns[0][1], outer.location)
    fields = tuple(_field(schemas, name, found, name in required, id, outer) for name, found in properties.items())
    return schemas.declare(
        ir.ObjectType(
            id,
            name_of(id),
            fields,
            outer.location,
            doc=schema_doc(schemas.context, outer),
            additional=additional,
            pattern_properties=patterns,
            base=inheritance.base(schemas, parts, properties, outer, id),
            xml=xml(schemas.context, outer),
        )
    )


def _properties(schemas: Schemas, parts: list[Part]) -> dict[str, list[Part]]:
    """Every property with all schemas that speak about it, in the order of the document."""
    found: dict[str, list[Part]] = {}
    for part in parts:
        for name, node in (schemas.context.object(part.node, "properties") or {}).items():
            if node is False:
                schemas.context.degraded(
                    "keyword", locate(part.node["properties"], name), "the property may not be there; it is left out"
                )
                continue
            place = child(part.id, "properties", name)
            known = found.setdefault(name, [])
            if all(other.id != place for other in known):
                known.append(Part(node, place))
    for part in parts:
        _add_conditional(schemas, part, found)
    return found


def _add_conditional(schemas: Schemas, part: Part, found: dict[str, list[Part]]) -> None:
    """Add what only holds on a condition: those properties may be there, and nothing makes them required. One that
    two conditions describe differently is any value."""
    inner: list[Part] = []
    for place in conditional(part):
        merge.flatten(schemas, place, inner, (part.node,))
    added: dict[str, Part] = {}
    for holder in inner:
        for name, node in (schemas.context.object(holder.node, "properties") or {}).items():
            place = Part(node, child(holder.id, "properties", name))
            if name in found or node is False or added.setdefault(name, place).node == node:
                continue
            added[name] = Part(True, place.id)
            reason = f"{name!r} differs from condition to condition; taken as any value"
            schemas.context.keyword(holder.node, "properties", reason)
    found.update({name: [place] for name, place in added.items()})


def _required(schemas: Schemas, parts: list[Part], properties: dict[str, list[Part]]) -> set[str]:
    required: set[str] = set()
    for part in parts:
        names = schemas.context.strings(part.node, "required")
        required.update(names)
        missing = [name for name in names if name not in properties]
        if missing:
            words = ", ".join(repr(name) for name in missing)
            schemas.context.keyword(part.node, "required", f"it names {words}, which no property declares")
    return required


def _additional(schemas: Schemas, parts: list[Part], id: str, outer: Object) -> ir.Type | bool:
    """Forbidden where any part forbids, typed where any part says that there may be some, else open.

    `unevaluatedProperties` means the same, as the parts are all that is evaluated; nothing is left for it where
    there is `additionalProperties` (JSON Schema 2020-12, section 11.3).
    """
    given: list[Part] = []
    for key in ("additionalProperties", "unevaluatedProperties"):
        given = given or [Part(part.node[key], child(part.id, key)) for part in parts if key in part.node]
    if any(part.node is False for part in given):
        return False
    for part in given:
        if not isinstance(part.node, (Object, bool)) and part.node is not None:
            schemas.type(part.node, part.id)  # says that it is no schema
    typed = [part for part in given if isinstance(part.node, Object)]
    if typed:
        return merge.together(schemas, typed, child(id, "additionalProperties"), merge.speaker(typed, outer))
    return ir.Any(outer.location) if any(part.node is True for part in given) else True


def _patterns(schemas: Schemas, parts: list[Part]) -> tuple[tuple[str, ir.Type], ...]:
    found: dict[str, ir.Type] = {}
    for part in parts:
        for pattern, node in (schemas.context.object(part.node, "patternProperties") or {}).items():
            found.setdefault(pattern, schemas.type(node, child(part.id, "patternProperties", pattern)))
    return tuple(found.items())


def _field(schemas: Schemas, name: str, found: list[Part], required: bool, id: str, outer: Object) -> ir.Field:
    """One property. Where several schemas speak about it, the last that says something is heard."""
    speaker = merge.speaker(found, outer)
    type = merge.together(schemas, found, child(id, "properties", name), speaker)
    node = speaker if speaker is not outer else None
    given = next(
        (part.node for part in reversed(found) if isinstance(part.node, Object) and "default" in part.node), None
    )
    location = type.location if len(found) == 1 or node is None else node.location
    return ir.Field(
        name,
        type,
        required,
        location,
        doc=schema_doc(schemas.context, node) if node is not None else ir.Doc(),
        default=default(given) if given is not None else None,
        read_only=any(schemas.facts.flag(part.node, "readOnly") for part in found),
        write_only=any(schemas.facts.flag(part.node, "writeOnly") for part in found),
        xml=xml(schemas.context, node) if node is not None else None,
    )
