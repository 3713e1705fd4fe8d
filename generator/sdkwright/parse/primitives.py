"""Scalars."""

from __future__ import annotations

from typing import Any

from .. import ir
from ..diagnostics import Location
from .context import Context
from .facts import Part

_ENCODINGS = {"byte": "base64", "base64": "base64", "base64url": "base64url"}


def build(context: Context, parts: list[Part], kind: str, location: Location) -> ir.Type:
    """The scalar of a kind; the first part that names a format or an encoding settles it."""
    format = _first(context, parts, "format")
    encoding = _first(context, parts, "contentEncoding") or _ENCODINGS.get(format or "")
    media_type = _first(context, parts, "contentMediaType")
    match kind:
        case "binary":
            return ir.Primitive("binary", location, "binary")
        case "string" if encoding is None and (format == "binary" or (media_type and not textual(media_type))):
            return ir.Primitive("binary", location, format, None, media_type)
        case "string":
            return ir.Primitive("string", location, format, encoding, media_type)
        case "integer":
            return ir.Primitive("integer", location, format)
        case "number":
            return ir.Primitive("number", location, format)
        case _:
            return ir.Primitive("boolean", location, format)


def essence(media_type: str) -> str:
    """A media type without parameters, in small letters (RFC 9110, section 8.3.1)."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Whether it is JSON, by name or by suffix (RFC 6839)."""
    word = essence(media_type)
    return word == "application/json" or word.endswith("+json")


def textual(media_type: str) -> bool:
    """Whether content of this type is text (or JSON or XML, which are)."""
    word = essence(media_type)
    if word.startswith("text/") or word.endswith(("+json", "+xml", "+yaml", "+text")):
        return True
    return word.rpartition("/")[2] in {
        "json",
        "xml",
        "yaml",
        "x-yaml",
        "javascript",
        "ecmascript",
        "x-www-form-urlencoded",
        "jsonl",
        "x-ndjson",
        "ndjson",
        "json-seq",
        "graphql",
        "sql",
        "jwt",
        "toml",
        "x-jsonlines",
        "jsonlines",
        "jsonpath",
        "x-pem-file",
        "pem-certificate-chain",
    }


def _first(context: Context, parts: list[Part], key: str) -> str | None:
    for part in reversed(parts):
        if key in part.node:
            value: Any = context.string(part.node, key)
            if value is not None:
                return str(value)
    return None
