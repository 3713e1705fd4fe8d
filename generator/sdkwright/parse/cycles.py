"""Schemas that are nothing but each other: unions and aliases on a way back to themselves.

An arm of a union that only leads back to the union adds no value to it, and leaving it out changes
nothing. What is on a way through arrays, maps or objects is an ordinary recursive type.
"""

from __future__ import annotations

from dataclasses import replace

from .. import ir
from .context import Context
from .nulls import plain


def break_cycles(context: Context) -> None:
    """Take out of the declarations what leads from a schema back to itself without a value between."""
    for id in list(context.declarations):
        match context.declarations[id]:
            case ir.UnionType() as union:
                _union(context, union)
            case ir.AliasType() as alias if _leads(context, alias.type, id, set()):
                _nothing_else(context, alias)
            case _:
                pass


def _union(context: Context, union: ir.UnionType) -> None:
    left = tuple(arm for arm in union.variants if not _leads(context, arm, union.id, set()))
    if len(left) == len(union.variants):
        return
    location = union.location
    context.warn("reference-cycle", "this union contains itself", location, hint="It is left out.")
    context.degraded("schema", location, "it is an arm of itself, which adds no value; the arm is left out")
    if len(left) > 1:
        declared: ir.Declaration = replace(union, variants=left, discriminator=_tags(union.discriminator, left))
    else:
        type = left[0] if left else ir.Any(location)
        declared = ir.AliasType(union.id, union.name, type, location, doc=union.doc)
    context.declarations[union.id] = declared


def _tags(discriminator: ir.Discriminator | None, left: tuple[ir.Type, ...]) -> ir.Discriminator | None:
    if discriminator is None:
        return None
    mapping = tuple((tag, arm) for tag, arm in discriminator.mapping if arm in left)
    return replace(discriminator, mapping=mapping) if mapping else None


def _nothing_else(context: Context, alias: ir.AliasType) -> None:
    context.warn(
        "reference-cycle",
        "this schema is nothing but a reference to itself",
        alias.location,
        hint="Any value is accepted.",
    )
    context.degraded("schema", alias.location, "it is nothing but a reference to itself")
    context.declarations[alias.id] = replace(alias, type=ir.Any(alias.location))


def _leads(context: Context, type: ir.Type, id: str, seen: set[str]) -> bool:
    """Whether a value of the type may be one of the declaration `id`, with nothing in between."""
    inner = plain(type)
    if not isinstance(inner, ir.Reference) or inner.id in seen:
        return False
    if inner.id == id:
        return True
    seen.add(inner.id)
    match context.declarations.get(inner.id):
        case ir.AliasType() as alias:
            return _leads(context, alias.type, id, seen)
        case ir.UnionType() as union:
            return any(_leads(context, arm, id, seen) for arm in union.variants)
        case _:
            return False
