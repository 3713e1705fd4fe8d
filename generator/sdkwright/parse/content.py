"""Media types, request bodies, and the encoding of their parts (OpenAPI 3.2, sections 4.13 to 4.15)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from .. import ir
from ..source.document import Object
from . import headers
from .context import Context
from .nulls import plain
from .places import child, name_of
from .primitives import essence, is_json, textual
from .schemas import Schemas
from .text import described, examples, of_schema, xml

_BODY: Final = frozenset({"description", "content", "required"})
_MEDIA_TYPE: Final = frozenset(
    {"description", "schema", "itemSchema", "example", "examples", "encoding", "prefixEncoding", "itemEncoding"}
)
_ENCODING: Final = frozenset(
    {"contentType", "headers", "style", "explode", "allowReserved", "encoding", "prefixEncoding", "itemEncoding"}
)
_SHORT: Final = {"application/x-www-form-urlencoded": "form", "multipart/form-data": "multipart"}
"""Words for media types where a body offers several with schemas of their own."""

_FORMATS: Final = frozenset({"application/x-www-form-urlencoded", "text/event-stream", "text/plain"})
_SUFFIXES: Final = ("json", "xml", "jsonl", "json-lines", "jsonlines", "json-seq")
"""Media types in which values of any schema are written and read; so are all of `multipart/`."""


def request_body(schemas: Schemas, node: Object, id: str) -> ir.RequestBody:
    """A request body; one without content is a body of any type."""
    context = schemas.context
    context.full("body", node.location)
    context.unknown(node, _BODY)
    name = name_of(id)
    if name is not None:
        context.roots.setdefault(id, (name, "request"))
    content = media_types(schemas, node, id)
    if not content:
        context.degraded("body", node.location, "it has no content; taken as any bytes")
    return ir.RequestBody(context.flag(node, "required"), content, node.location, doc=described(context, node))


def media_types(schemas: Schemas, node: Object, id: str) -> tuple[ir.MediaType, ...]:
    """The `content` of a body, a response, a parameter or a header."""
    members = schemas.context.objects(node, "content")
    kinds = [name for name, _ in members if is_json(name)]
    usual = next((name for name in kinds if name.lower() == "application/json"), kinds[0] if kinds else "")
    found: list[ir.MediaType] = []
    for name, holder in members:
        place = child(id, "content", name)
        if len(members) > 1 and name != usual:
            schemas.context.arms[place] = _SHORT.get(name, name.rpartition("/")[2])
        target = schemas.context.follow(holder, place)
        if target is None or not isinstance(target.node, Object):
            schemas.context.degraded("keyword", holder.location, "the media type is not there; taken as any content")
            found.append(ir.MediaType(name, None, holder.location))
            continue
        found.append(_media_type(schemas, name, target.node, target.id))
    return tuple(found)


def _media_type(schemas: Schemas, name: str, node: Object, id: str) -> ir.MediaType:
    context = schemas.context
    context.unknown(node, _MEDIA_TYPE)
    _unwritten(schemas, name, node, id)
    item = context.object(node, "itemEncoding")
    type = _octets(schemas.type(node["schema"], child(id, "schema")), name) if "schema" in node else None
    item_type = schemas.type(node["itemSchema"], child(id, "itemSchema")) if "itemSchema" in node else None
    if type is None and item_type is not None and name.startswith("multipart/"):
        type = ir.Array(item_type, item_type.location)  # which is not read piece by piece
    return ir.MediaType(
        name,
        type,
        node.location,
        item_type=item_type,
        encoding=tuple(
            _encoding(schemas, property, value, child(id, "encoding", property))
            for property, value in context.objects(node, "encoding")
        ),
        prefix_encoding=tuple(
            _encoding(schemas, "", value, child(id, "prefixEncoding", index))
            for index, value in enumerate(context.array(node, "prefixEncoding") or ())
            if isinstance(value, Object)
        ),
        item_encoding=None if item is None else _encoding(schemas, "", item, child(id, "itemEncoding")),
        examples=examples(context, node, id) + of_schema(node),
        xml=_root(context, node.get("schema"), type),
    )


def _root(context: Context, schema: object, type: ir.Type | None) -> ir.Xml | None:
    """How a value without a declaration looks in XML; the declaration of another one says so itself."""
    if type is None or not isinstance(schema, Object) or isinstance(plain(type), ir.Reference):
        return None
    return xml(context, schema)


def _unwritten(schemas: Schemas, name: str, node: Object, id: str) -> None:
    """Says so where objects or lists are in a media type that nobody knows how to write values in."""
    word = essence(name)
    kinds = schemas.facts.kinds(node.get("schema"), child(id, "schema"))
    if kinds and kinds <= {"object", "array"} and not _values(word):
        reason = f"{word} is given and taken as it is, not as values of the schema"
        schemas.context.keyword(node, "schema", reason)


def _values(word: str) -> bool:
    return word in _FORMATS or word.endswith(_SUFFIXES) or "*" in word or word.startswith("multipart/")


def _octets(type: ir.Type, media_type: str) -> ir.Type:
    """A plain string in a media type that is not text is octets (OpenAPI 3.2, section 4.24.5)."""
    word = media_type.partition(";")[0]
    if "*" in word or textual(word) or word.startswith("multipart/"):
        return type
    if isinstance(type, ir.Primitive) and type.kind == "string" and type.encoding is None:
        return replace(type, kind="binary")
    return type


def _encoding(schemas: Schemas, property: str, node: Object, id: str) -> ir.Encoding:
    context = schemas.context
    context.unknown(node, _ENCODING)
    for key in ("encoding", "prefixEncoding", "itemEncoding"):
        if key in node:
            context.keyword(node, key, "encoding inside a part is not generated yet")
    explode = node.get("explode")
    return ir.Encoding(
        property,
        node.location,
        content_type=context.string(node, "contentType"),
        style=context.string(node, "style"),
        explode=explode if isinstance(explode, bool) else None,
        allow_reserved=context.flag(node, "allowReserved"),
        headers=headers.headers(schemas, node, id),
    )


def content_of(schemas: Schemas, context: Context, node: Object, id: str) -> ir.MediaType | None:
    """The one media type of a parameter or header that has `content` in place of `schema`."""
    if "content" not in node:
        return None
    found = media_types(schemas, node, id)
    if len(found) > 1:
        context.keyword(node, "content", "it may have one media type; the first is taken")
    return found[0] if found else None
