"""Servers and their variables (OpenAPI 3.2, sections 4.5 and 4.6)."""

from __future__ import annotations

from typing import Final

from .. import ir
from ..source.document import Array, Object, locate
from .context import Context

_SERVER: Final = frozenset({"url", "name", "description", "variables"})
_VARIABLE: Final = frozenset({"enum", "default", "description"})


def servers(context: Context, node: Object) -> tuple[ir.Server, ...]:
    """The servers of a document, a path or an operation."""
    items: Array = context.array(node, "servers") or Array(node)
    found: list[ir.Server] = []
    for index, item in enumerate(items):
        url = item.get("url") if isinstance(item, Object) else None
        if not isinstance(item, Object) or not isinstance(url, str):
            context.warn("server", "a server needs a `url`", locate(items, index), hint="It is left out.")
            context.degraded("keyword", locate(items, index), "a server needs a `url`")
            continue
        context.unknown(item, _SERVER)
        found.append(
            ir.Server(
                url,
                item.location,
                name=context.string(item, "name") or context.string(item, "x-name"),
                description=context.text(item, "description"),
                variables=_variables(context, item),
            )
        )
    return tuple(found)


def _variables(context: Context, server: Object) -> tuple[ir.ServerVariable, ...]:
    found: list[ir.ServerVariable] = []
    for name, node in context.objects(server, "variables"):
        values = tuple(_word(value) for value in context.array(node, "enum") or ())
        context.unknown(node, _VARIABLE)
        if "default" not in node:
            context.keyword(server["variables"], name, "it has no default; the first value of its enum is taken")
        default = _word(node["default"]) if "default" in node else (values[0] if values else "")
        found.append(ir.ServerVariable(name, default, node.location, values, context.text(node, "description")))
    return tuple(found)


def _word(value: object) -> str:
    """Text that was written without quotes: ports are numbers to YAML."""
    return value if isinstance(value, str) else str(value).lower() if isinstance(value, bool) else str(value)
