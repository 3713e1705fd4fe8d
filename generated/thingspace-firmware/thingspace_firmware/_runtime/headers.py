"""Typed headers of an answer."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any, TypeVar

from .errors import Deviation
from .meta import REQUIRED, Spec
from .responses import Headers

X = TypeVar("X")

_INTEGER = re.compile(r"[+-]?[0-9]+")
_NUMBER = re.compile(r"[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?")
_HTTP_DATE = re.compile(
    r"[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT", re.ASCII
)


class JsonSpec(Spec):
    """Of a header whose text is JSON."""

    __slots__ = ()


def json_header(name: str, *, default: Any = REQUIRED) -> Any:
    """A field of a class of headers, for one whose text is JSON; see `field`."""
    return JsonSpec(name, default, False)


def read(headers: Headers, type: type[X]) -> tuple[X, tuple[Deviation, ...]]:
    """The headers that a model declares, and what of them does not fit, which is kept as text.

    Values are read in the style `simple`, or as JSON where the document gives them that media
    type (OpenAPI 3.2, section 4.21).
    """
    from . import codec
    from .builder import plan_for

    plan: Any = plan_for(type)
    marked = _json_fields(type)
    members: dict[str, Any] = {}
    for field in plan.fields:
        texts = headers.get_all(field.wire)
        if not texts:
            continue
        if field.wire.lower() == "set-cookie" and "array" in field.plan.kinds:
            # Its values have commas in them and can't be joined (RFC 9110, section 5.3).
            members[field.wire] = texts
        else:
            text = ", ".join(texts)
            found = _as_json(text) if field.name in marked else parsed(text, field.plan)
            members[field.wire] = found
    value: X
    value, deviations = codec.decode_value(members, type)
    placed = (replace(item, path="headers" + item.path[1:]) for item in deviations)
    return value, tuple(placed)


def _json_fields(cls: Any) -> set[str]:
    """The fields whose text is JSON."""
    specs = [base.__dict__.get("__specs__", {}) for base in cls.__mro__]
    return {
        name
        for some in specs
        for name, spec in some.items()
        if isinstance(spec, JsonSpec)
    }


def _as_json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text


def parsed(text: str, plan: Any) -> Any:
    """The JSON-like value of a text, by what its plan takes; the text where it is no such value."""
    plan = getattr(plan, "inner", plan)  # of what may be null
    plan = getattr(plan, "target", plan)  # of a type inside itself
    text = text.strip()
    kinds = plan.kinds
    if plan.expected == "Any":
        return text
    if "array" in kinds and "str" not in kinds:
        return _items(text, plan)
    if "object" in kinds and "str" not in kinds:
        return _members(text, plan)
    if "bool" in kinds and text in ("true", "false"):
        return text == "true"
    number = _number(text, kinds)
    if number is not None:
        return number
    return _timestamp(text) if plan.expected == "datetime" else text


def _number(text: str, kinds: frozenset[str]) -> int | float | None:
    try:
        if "int" in kinds and _INTEGER.fullmatch(text):
            return int(text)
        if "float" in kinds and _NUMBER.fullmatch(text):
            return float(text)
    except ValueError:  # more digits than Python reads
        pass
    return None


def _timestamp(text: str) -> str:
    """RFC 3339 for the form that HTTP has for dates (RFC 9110, section 5.6.7)."""
    if not _HTTP_DATE.fullmatch(text):
        return text
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).isoformat()
    except ValueError:
        return text


def _items(text: str, plan: Any) -> list[Any]:
    texts = [part.strip() for part in text.split(",")] if text else []
    first, rest = list(getattr(plan, "items", ())), getattr(plan, "rest", None)
    plans = first + [getattr(plan, "item", rest)] * (len(texts) - len(first))
    return [
        part if inner is None else parsed(part, inner)
        for part, inner in zip(texts, plans, strict=False)
    ]


def _members(text: str, plan: Any) -> dict[str, Any]:
    """`R,100,G,200`, or exploded `R=100,G=200`."""
    parts = [part.strip() for part in text.split(",")] if text else []
    if all("=" in part for part in parts):
        pairs = [(name, value) for name, _, value in (p.partition("=") for p in parts)]
    else:
        pairs = list(zip(parts[::2], parts[1::2], strict=False))
    fields = getattr(plan, "by_wire", {})
    found: dict[str, Any] = {}
    for name, value in pairs:
        inner = fields[name].plan if name in fields else getattr(plan, "value", None)
        found[name] = value if inner is None else parsed(value, inner)
    return found
