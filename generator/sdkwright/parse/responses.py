"""Responses (OpenAPI 3.2, sections 4.16 and 4.17)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final

from .. import ir
from ..source.document import Object, locate
from . import content, headers
from .places import child, name_of
from .schemas import Schemas

_KNOWN: Final = frozenset({"summary", "description", "headers", "content", "links"})
_STATUS: Final = re.compile(r"default|[1-5](\d\d|XX)")


def responses(schemas: Schemas, operation: Object, id: str) -> tuple[ir.Response, ...]:
    """The responses of an operation in the document's order. A broken one stays, without content."""
    context = schemas.context
    members: Mapping[str, Any] = context.object(operation, "responses") or {}
    found: list[ir.Response] = []
    for status, holder in members.items():
        if status.startswith("x-"):
            continue
        key = status.upper() if status.lower() != "default" else "default"
        if not isinstance(holder, Object) and _STATUS.fullmatch(key):
            place = locate(members, status) if isinstance(members, Object) else operation.location
            context.warn("wrong-type", "a response should be an object", place, hint="Any content is taken.")
            context.degraded("response", place, "it is no object; any content is taken")
            found.append(ir.Response(key, place))
            continue
        if not isinstance(holder, Object) or not _STATUS.fullmatch(key):
            place = locate(members, status) if isinstance(members, Object) else operation.location
            context.warn(
                "response",
                f"{status!r} is no response",
                place,
                hint="A response stands under a status, a range such as `4XX`, or `default`.",
            )
            context.skipped("response", place, "it has no status that HTTP knows")
            continue
        target = context.follow(holder, child(id, "responses", status))
        if target is None or not isinstance(target.node, Object):
            context.degraded("response", holder.location, "the reference leads nowhere; any content is taken")
            found.append(ir.Response(key, holder.location))
            continue
        found.append(_response(schemas, key, target.node, target.id, context.text(holder, "description")))
    return tuple(found)


def _response(schemas: Schemas, status: str, node: Object, id: str, description: str) -> ir.Response:
    """One response; a description beside the reference to it counts more than its own."""
    context = schemas.context
    context.full("response", node.location)
    context.unknown(node, _KNOWN)
    name = name_of(id)
    if name is not None:
        context.roots.setdefault(id, (name, "response"))
    if node.get("links"):
        context.keyword(node, "links", "links are not followed")
    return ir.Response(
        status,
        node.location,
        description=description or context.text(node, "description") or context.text(node, "summary"),
        headers=headers.headers(schemas, node, id),
        content=content.media_types(schemas, node, id),
    )
