"""Typed headers of an answer."""

from __future__ import annotations

from typing import Any, TypeVar

from .responses import Headers

X = TypeVar("X")


def read(headers: Headers, type: type[X]) -> X:
    """The headers that a model declares; what does not fit its type is kept as text.

    Values are read in the style `simple` (OpenAPI 3.2, section 4.20).
    """
    from . import codec
    from .meta import plan_of

    members = {
        field.wire: parsed(headers[field.wire], field.plan)
        for field in plan_of(type).fields
        if field.wire in headers
    }
    value: X = codec.decode_value(members, type)[0]
    return value


def parsed(text: str, plan: Any) -> Any:
    """The JSON-like value of a text, by what its plan takes."""
    kinds = plan.kinds
    item = getattr(plan, "item", None)
    if "array" in kinds and "str" not in kinds:
        texts = [part.strip() for part in text.split(",")] if text else []
        return texts if item is None else [parsed(part, item) for part in texts]
    if "object" in kinds and "str" not in kinds:
        parts = [part.strip() for part in text.split(",")]
        if all("=" in part for part in parts):
            return dict(part.split("=", 1) for part in parts)
        return dict(zip(parts[::2], parts[1::2], strict=False))
    if "bool" in kinds and text in ("true", "false"):
        return text == "true"
    for kind, convert in (("int", int), ("float", float)):
        if kind in kinds:
            try:
                return convert(text)
            except ValueError:
                continue
    return text
