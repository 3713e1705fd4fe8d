"""The reference page of declared headers of answers, and the links to it."""

from __future__ import annotations

from .. import ir
from . import headers, text
from .docs_views import HeaderRow, HeadersClass, HeadersLink, HeadersPage
from .headers_names import HeaderSet
from .markdown import Anchors, Pages, code, link
from .names import Identifier
from .types import Types

TITLE = "Response Headers"


def page(types: Types, pages: Pages) -> HeadersPage:
    """Every class of headers, one below the other. `pages` has to lead from `doc/`."""
    return HeadersPage(TITLE, tuple(_class(item, types, pages) for item in types.names.headers))


def links(operation: ir.Operation, types: Types, pages: Pages) -> tuple[HeadersLink, ...]:
    """The classes for the answers of an operation, each with the statuses that it is for."""
    found: dict[Identifier, list[str]] = {}
    for response in operation.responses:
        item = types.names.header_set(operation, response)
        if item is not None:
            status = "Default" if response.status == "default" else response.status
            found.setdefault(item.class_name, []).append(status)
    anchors = _anchors(types)
    return tuple(
        HeadersLink(", ".join(statuses), link(name, f"{pages.root}doc/headers.md#{anchors[name]}"))
        for name, statuses in found.items()
    )


def _anchors(types: Types) -> dict[Identifier, str]:
    anchors = Anchors()
    anchors.add(TITLE)
    return {item.class_name: anchors.add(item.class_name) for item in types.names.headers}


def _class(item: HeaderSet, types: Types, pages: Pages) -> HeadersClass:
    pairs = zip(item.headers, item.members, strict=True)
    rows = tuple(_row(header, name, types, pages) for header, name in pairs)
    return HeadersClass(item.class_name, headers.described(item), rows)


def _row(header: ir.Header, name: Identifier, types: Types, pages: Pages) -> HeaderRow:
    type = header.type.type if isinstance(header.type, ir.Nullable) else header.type
    tags = "Required" if header.required else "Optional"
    return HeaderRow(
        name=name,
        header=code(header.name),
        type=pages.type(type),
        tags=tags + (", Deprecated" if header.doc.deprecated else ""),
        doc=text.of_field(headers.as_field(header), types.alias_doc(header.type)),
    )
