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
    if name in _LINES or (name == "application/json" and media.item_type is not None and media.type is None):
        return "lines"
    if name in ("application/json", "text/json", "application/*") or name.endswith(("+json", "/json")):
        return "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name.startswith("multipart/"):
        return "multipart"
    if name in ("application/xml", "text/xml") or name.endswith("+xml"):
        return "xml"
    if name == "*/*":
        return "any"
    if name.startswith("text/") or name in _TEXTS or name.endswith(("+yaml", "+text")):
        return "text"
    return "binary"


def answers(content: tuple[ir.MediaType, ...]) -> tuple[ir.MediaType, ...]:
    """The media types of a response that differ in more than their name: one for each kind of JSON type."""
    found: list[ir.MediaType] = []
    for media in content:
        twin = (kind(media) == kind(other) and media.type == other.type for other in found)
        if not any(twin):
            found.append(media)
    return tuple(sorted(found, key=lambda media: kind(media) != "json"))


def streamed(content: tuple[ir.MediaType, ...]) -> bool:
    """Whether JSON and an event stream are two forms of one answer."""
    kinds = {kind(media) for media in answers(content)}
    return "events" in kinds and "json" in kinds
