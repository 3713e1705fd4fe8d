"""Servers and their variables (OpenAPI 3.2, sections 4.5 and 4.6)."""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin

from .. import ir
from ..source.document import Array, Object, locate
from .context import Context

_SERVER: Final = frozenset({"url", "name", "description", "variables"})
_VARIABLE: Final = frozenset({"enum", "default", "description"})


def servers(context: Context, node: Object) -> tuple[ir.Server, ...]:
    """The servers of a document, a path or an operation.

    A relative URL is seen from where the document was read, if that is a URL (OpenAPI 3.2, section 4.5.1).
    """
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
                _absolute(url, _base(context, item.location.file)),
                item.location,
                name=context.string(item, "name") or context.string(item, "x-name"),
                description=context.text(item, "description"),
                variables=_variables(context, item),
            )
        )
    return tuple(found)


def fallback(context: Context, root: Object) -> tuple[ir.Server, ...]:
    """The server of a document that names none: the host that the document was read from."""
    base = _base(context, root.location.file)
    if base is None or "servers" in root:
        return ()
    return (ir.Server(_absolute("/", base), root.location),)


def _base(context: Context, file: str) -> str | None:
    """The URL of a file, else what the document calls itself."""
    own = context.document.root.get("$self")
    known = (file, own if isinstance(own, str) else "")
    return next((url for url in known if url.startswith(("https://", "http://"))), None)


def _absolute(url: str, base: str | None) -> str:
    if url.startswith("{") or "://" in url:
        return url
    if base is None:
        return f"https:{url}" if url.startswith("//") else url
    try:
        return urljoin(base, url)
    except ValueError:
        return url


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
