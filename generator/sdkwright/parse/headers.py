"""Headers of responses and parts (OpenAPI 3.2, section 4.21)."""

from __future__ import annotations

from typing import Final

from .. import ir
from ..source.document import Object
from . import content
from .context import Context
from .places import child
from .schemas import Schemas
from .text import described, examples

_KNOWN: Final = frozenset(
    {"description", "required", "deprecated", "example", "examples", "style", "explode", "schema", "content"}
)


def headers(schemas: Schemas, node: Object, id: str) -> tuple[ir.Header, ...]:
    """The headers of a response or an encoding; `Content-Type` is told elsewhere and ignored."""
    context = schemas.context
    found: list[ir.Header] = []
    for name, holder in context.objects(node, "headers"):
        target = context.follow(holder, child(id, "headers", name))
        if target is None or not isinstance(target.node, Object):
            context.degraded("header", holder.location, "the reference leads nowhere; taken as text")
            found.append(ir.Header(name, ir.Primitive("string", holder.location), False, holder.location))
        elif name.lower() == "content-type":
            context.skipped("header", target.node.location, "the media types tell it (OpenAPI 3.2, section 4.17)")
        else:
            found.append(_header(schemas, name, target.node, target.id))
    return tuple(found)


def _header(schemas: Schemas, name: str, node: Object, id: str) -> ir.Header:
    context = schemas.context
    context.full("header", node.location)
    context.unknown(node, _KNOWN)
    media_type = content.content_of(schemas, context, node, id)
    return ir.Header(
        name,
        value_type(schemas, "header", node, id, media_type),
        context.flag(node, "required"),
        node.location,
        explode=context.flag(node, "explode"),
        content=media_type,
        doc=described(context, node, examples=examples(context, node, id)),
    )


def value_type(schemas: Schemas, kind: str, node: Object, id: str, media_type: ir.MediaType | None) -> ir.Type:
    """The type of a parameter or header from its `schema` or `content`; text where it has neither."""
    context: Context = schemas.context
    if "schema" in node:
        return schemas.type(node["schema"], child(id, "schema"))
    if media_type is not None:
        return media_type.type if media_type.type is not None else ir.Any(media_type.location)
    context.degraded(kind, node.location, "it has neither schema nor content; taken as text")
    return ir.Primitive("string", node.location)
