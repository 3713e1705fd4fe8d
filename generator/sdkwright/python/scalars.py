"""Made values of scalar types: of the format, within the limits, and matching the pattern."""

from __future__ import annotations

import base64
import math
from collections.abc import Mapping

from .. import ir
from . import patterns

_FORMATS = {
    "date": "2024-03-24",
    "date-time": "2024-03-24T10:30:00Z",
    "time": "10:30:00Z",
    "duration": "P1D",
    "uuid": "5b1ee6a1-2c4f-4b6a-9d0e-2f6f5d0f7c11",
    "email": "someone@example.com",
    "idn-email": "someone@example.com",
    "hostname": "example.com",
    "idn-hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "ip": "192.0.2.1",
    "cidr": "192.0.2.0/24",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "iri": "https://example.com/",
    "uri-reference": "/path",
    "iri-reference": "/path",
    "uri-template": "/path/{name}",
    "json-pointer": "/path",
    "relative-json-pointer": "0",
    "regex": "^a+$",
    "decimal": "1.50",
}
_CONTENT = "content"


def value(type: ir.Primitive, name: str, constraints: Mapping[str, ir.Json]) -> ir.Json:
    """A value of a primitive type. `name`: the wire name that it is for."""
    match type.kind:
        case "boolean":
            return True
        case "integer":
            return _integer(constraints)
        case "number":
            return _number(constraints)
        case "binary":
            return _CONTENT
        case _:
            return _text(type, name, constraints)


def _text(type: ir.Primitive, name: str, constraints: Mapping[str, ir.Json]) -> str:
    """Without format and pattern, the name with a number behind."""
    pattern = constraints.get("pattern")
    least, most = _length(constraints, "minLength", 0), _length(constraints, "maxLength", None)
    if type.encoding in ("base64", "base64url"):
        content = base64.b64encode(_CONTENT.encode()).decode()
        candidates = [content.rstrip("=") if type.encoding == "base64url" else content]
    else:
        candidates = [_FORMATS[type.format]] if type.format in _FORMATS else [f"{name}0"]
    if isinstance(pattern, str):
        candidates += ["0", "a", "A", "00", "example", "1.0.0", *patterns.made(pattern)]
    for text in [*candidates, *(_sized(text, least or 0, most) for text in candidates)]:
        fits = len(text) >= (least or 0) and (most is None or len(text) <= most)
        if fits and (not isinstance(pattern, str) or patterns.matches(pattern, text)):
            return text
    return _sized(candidates[0], least or 0, most)


def _sized(text: str, least: int, most: int | None) -> str:
    if len(text) < least:
        text += "0" * min(least - len(text), 10_000)
    return text if most is None else text[:most]


def _length(constraints: Mapping[str, ir.Json], keyword: str, otherwise: int | None) -> int | None:
    found = constraints.get(keyword)
    return int(found) if isinstance(found, int | float) else otherwise


def _limits(constraints: Mapping[str, ir.Json]) -> tuple[float | None, float | None, bool, bool]:
    """The limits, and whether each is outside the range."""

    def limit(keyword: str) -> float | None:
        found = constraints.get(keyword)
        return found if isinstance(found, int | float) and not isinstance(found, bool) else None

    low, high = limit("minimum"), limit("maximum")
    above, below = limit("exclusiveMinimum"), limit("exclusiveMaximum")
    low_open, high_open = False, False
    if above is not None and (low is None or above >= low):
        low, low_open = above, True
    if below is not None and (high is None or below <= high):
        high, high_open = below, True
    return low, high, low_open, high_open


def _integer(constraints: Mapping[str, ir.Json]) -> int:
    step = constraints.get("multipleOf")
    step = int(step) if isinstance(step, int | float) and step == int(step) and step > 0 else 1
    low, high, low_open, high_open = _limits(constraints)
    first = step
    if low is not None:
        first = (
            max(first, math.ceil(low / step) * step) if isinstance(low, float) else max(first, -(-low // step) * step)
        )
        if low_open and first <= low:
            first += step
    if high is not None and (first > high or (high_open and first >= high)):
        first = math.floor(high / step) * step
        if high_open and first >= high:
            first -= step
    return first


def _number(constraints: Mapping[str, ir.Json]) -> int | float:
    low, high, low_open, high_open = _limits(constraints)
    step = constraints.get("multipleOf")
    if isinstance(step, int | float) and not isinstance(step, bool) and step > 0:
        return step if low is None or step > low else math.ceil(low / step + low_open) * step
    for found in (1.5, 0.5, low, high, None if low is None or high is None else (low + high) / 2):
        if found is None:
            continue
        after = low is None or found > low or (found == low and not low_open)
        before = high is None or found < high or (found == high and not high_open)
        if after and before:
            return found
    return low + 1 if low is not None else high - 1 if high is not None else 1.5
