"""Schemas that are nothing but each other: unions and aliases on a way back to themselves.

An arm of a union that only leads back to the union adds no value to it, and leaving it out changes
nothing. The other arms of a union on that way are values of both. What is on a way through arrays,
maps or objects is an ordinary recursive type.
"""

from __future__ import annotations

from dataclasses import replace

from .. import ir
from .context import Context
from .nulls import plain


def break_cycles(context: Context) -> None:
    """Take out of the declarations what leads from a schema back to itself without a value between."""
    unions = [item for item in context.declarations.values() if isinstance(item, ir.UnionType)]
    for union, left in [(union, _without_itself(context, union)) for union in unions]:
        if left != union.variants:
            _replace(context, union, left)
    for id in list(context.declarations):
        alias = context.declarations[id]
        if isinstance(alias, ir.AliasType) and _leads(context, alias.type, id):
            _nothing_else(context, alias)


def _without_itself(context: Context, union: ir.UnionType) -> tuple[ir.Type, ...]:
    """The arms of a union; for one that leads back to it, the other arms of what is on that way."""
    found: dict[ir.Type, None] = {}
    seen = {union.id}

    def collect(arms: tuple[ir.Type, ...]) -> None:
        for arm in arms:
            inner = plain(arm)
            if not isinstance(inner, ir.Reference) or not _leads(context, inner, union.id):
                found.setdefault(arm)
            elif inner.id not in seen:
                seen.add(inner.id)
                collect(_arms(context.declarations[inner.id]))

    collect(union.variants)
    return tuple(found)


def _arms(declaration: ir.Declaration) -> tuple[ir.Type, ...]:
    """What a value of a declaration may be, where that is nothing but other types."""
    match declaration:
        case ir.UnionType():
            return declaration.variants
        case ir.AliasType():
            return (declaration.type,)
        case _:
            return ()


def _replace(context: Context, union: ir.UnionType, left: tuple[ir.Type, ...]) -> None:
    location = union.location
    context.warn("reference-cycle", "this union contains itself", location, hint="It is left out.")
    context.degraded("schema", location, "it is an arm of itself, which adds no value; the arm is left out")
    if len(left) > 1:
        tags = _tags(union.discriminator, left) if {*left} <= {*union.variants} else None
        declared: ir.Declaration = replace(union, variants=left, discriminator=tags)
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


def _leads(context: Context, type: ir.Type, id: str) -> bool:
    """Whether a value of the type may be one of the declaration `id`, with nothing in between."""
    seen: set[str] = set()
    waiting = [type]
    while waiting:
        inner = plain(waiting.pop())
        if not isinstance(inner, ir.Reference) or inner.id in seen:
            continue
        if inner.id == id:
            return True
        seen.add(inner.id)
        if inner.id in context.declarations:
            waiting.extend(_arms(context.declarations[inner.id]))
    return False
