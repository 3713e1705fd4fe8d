"""Arrays and tuples (JSON Schema 2020-12, core, section 10.3.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .. import ir
from ..source.document import Object
from . import merge
from .facts import Part
from .places import child

if TYPE_CHECKING:
    from .schemas import Schemas

_EVALUATING: Final = ("items", "contains", "anyOf", "oneOf", "if")


def build(schemas: Schemas, parts: list[Part], id: str, outer: Object) -> ir.Type:
    """`prefixItems` makes a tuple; what several parts say about items holds together.

    `unevaluatedItems` is about what nothing else looks at (JSON Schema 2020-12, section 11.2).
    """
    prefix = next((part for part in parts if "prefixItems" in part.node), None)
    evaluated = any(key in part.node for part in parts for key in _EVALUATING)
    keys = ("items",) if evaluated else ("unevaluatedItems",)
    rest = [Part(part.node[key], child(part.id, key)) for part in parts for key in keys if key in part.node]
    if prefix is not None:
        items = schemas.context.array(prefix.node, "prefixItems") or ()
        types = tuple(schemas.type(item, child(prefix.id, "prefixItems", index)) for index, item in enumerate(items))
        return ir.Tuple(types, _rest(schemas, rest, id, outer), outer.location)
    if any(part.node is False for part in rest):
        return ir.Tuple((), None, outer.location)
    unique = any(part.node.get("uniqueItems") is True for part in parts)
    if not rest:
        return ir.Array(ir.Any(outer.location), outer.location, unique)
    return ir.Array(
        merge.together(schemas, rest, child(id, "items"), merge.speaker(rest, outer)), outer.location, unique
    )


def _rest(schemas: Schemas, rest: list[Part], id: str, outer: Object) -> ir.Type | None:
    if any(part.node is False for part in rest):
        return None
    if not rest:
        return ir.Any(outer.location)
    return merge.together(schemas, rest, child(id, "items"), merge.speaker(rest, outer))
