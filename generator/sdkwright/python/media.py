"""What a media type means for a call (RFC 6838; `+json` and `+xml` are RFC 6839)."""

from __future__ import annotations

from typing import Literal

from .. import ir

Kind = Literal["json", "form", "multipart", "text", "events", "lines", "xml", "binary", "any"]

_LINES = {"application/jsonl", "application/x-ndjson", "application/ndjson", "application/json-lines"}
_LINES |= {"application/x-jsonlines", "application/jsonlines", "application/json-seq"}
_TEXTS = {"application/yaml", "application/x-yaml", "application/javascript", "application/graphql"}
_TEXTS |= {"application/csv", "application/x-sh", "application/toml", "application/sql", "application/jwt"}


def essence(media_type: str) -> str:
    """Without parameters, in small letters."""
    return media_type.partition(";")[0].strip().lower()


def kind(media: ir.MediaType) -> Kind:
    """How a body of this media type is read and written."""
    name = essence(media.media_type)
    if name == "text/event-stream":
        return "events"
    if (
        name in _LINES
        or name.endswith("+json-seq")
        or (name == "application/json" and media.item_type is not None and media.type is None)
    ):
        return "lines"
    if name in ("application/json", "text/json", "application/*") or name.endswith(("+json", "/json")):
        return "binary" if isinstance(media.type, ir.Primitive) and media.type.kind == "binary" else "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name.startswith("multipart/"):
        return "multipart"
    if name in ("application/xml", "text/xml") or name.endswith("+xml"):
        return "xml"
    if name == "*/*":
        return "any"
    if name == "text/plain" and _is_value(media.type):
        return "json"
    if name.startswith("text/") or name in _TEXTS or name.endswith(("+yaml", "+text")):
        return "text"
    return "binary"


def answers(content: tuple[ir.MediaType, ...]) -> tuple[ir.MediaType, ...]:
    """The media types of a response that differ in more than their name: one for each kind of JSON type.

    Files and texts differ by their names. An object that is also declared as plain text is written as JSON there too.
    """
    found: list[ir.MediaType] = []
    for media in sorted(content, key=lambda media: (kind(media) != "json", _is_plain(media))):
        kinds = {kind(media), "json"} if isinstance(media.type, ir.Reference) and _is_plain(media) else {kind(media)}
        alike = [other for other in found if kind(other) in kinds and media.type == other.type]
        if not alike or (_is_raw(media) and all(map(_is_raw, alike))):
            found.append(media)
    return tuple(found)


def _is_raw(media: ir.MediaType) -> bool:
    """Whether a caller has to know by name in which form the text or the octets come."""
    return kind(media) in ("binary", "text") and "*" not in media.media_type


def _is_plain(media: ir.MediaType) -> bool:
    return essence(media.media_type) == "text/plain"


def _is_value(type: ir.Type | None) -> bool:
    """Whether it is more than a text: a number, a truth value, a list."""
    if isinstance(type, ir.Primitive):
        return type.kind in ("integer", "number", "boolean")
    return isinstance(type, ir.Array | ir.Map | ir.Tuple)


def streamed(content: tuple[ir.MediaType, ...]) -> bool:
    """Whether JSON and an event stream are two forms of one answer."""
    kinds = {kind(media) for media in answers(content)}
    return "events" in kinds and "json" in kinds


def item(media: ir.MediaType, api: ir.Api) -> ir.Type | None:
    """The type of one item of a stream; a schema that is an array is one of the whole (OpenAPI 3.2, section 4.14.4).

    Lines that are a text as a whole have items of any type.
    """
    if media.item_type is not None:
        return media.item_type
    found = _resolved(media.type, api)
    if kind(media) == "lines" and isinstance(found, ir.Primitive) and found.kind in ("string", "binary"):
        return None
    return found.items if isinstance(found, ir.Array) else media.type


def whole_events(media: ir.MediaType, api: ir.Api) -> bool:
    """Whether items are events with their fields, and not only what stands in their `data` (section 4.14.4.3).

    Under `schema`, which older documents use for either, a schema has to have `event` beside `data`.
    """
    found = item(media, api)
    members = [_fields(variant, api) for variant in _variants(found, api)] if found is not None else []
    named = {"data"} if media.item_type is not None else {"data", "event"}
    return bool(members) and all(names <= _EVENT for names in members) and any(names >= named for names in members)


_EVENT = {"data", "event", "id", "retry"}


def _variants(type: ir.Type, api: ir.Api) -> tuple[ir.Type, ...]:
    found = _resolved(type, api)
    declaration = api.declarations[found.id] if isinstance(found, ir.Reference) else None
    return declaration.variants if isinstance(declaration, ir.UnionType) else (type,)


def _fields(type: ir.Type, api: ir.Api) -> set[str]:
    """The members of an object; of anything else one that no event has."""
    found = _resolved(type, api)
    declaration = api.declarations[found.id] if isinstance(found, ir.Reference) else None
    return {field.name for field in declaration.fields} if isinstance(declaration, ir.ObjectType) else {""}


def _resolved(type: ir.Type | None, api: ir.Api) -> ir.Type | None:
    """The type behind aliases."""
    seen: set[str] = set()
    while isinstance(type, ir.Reference) and type.id not in seen:
        seen.add(type.id)
        declaration = api.declarations[type.id]
        if not isinstance(declaration, ir.AliasType):
            break
        type = declaration.type
    return type
