"""Values as text, for everything that is not JSON."""

from __future__ import annotations

import enum
import json
import math
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypeGuard
from urllib.parse import quote

from .errors import RequestError

Pair: TypeAlias = "tuple[str, str]"

NOTHING: Mapping[Any, Any] = {}
"""No parameters."""


def kind_of(value: object) -> str:
    """Name of the class of a value, for messages."""
    return type(value).__name__


def unset(value: object) -> bool:
    """True for what is not sent: None and UNSET."""
    return value is None or type(value).__name__ == "UnsetType"


def plain(value: Any) -> Any:
    """The value without classes of ours: models become mappings, enums their values."""
    if isinstance(value, enum.Enum):
        return value.value
    if hasattr(value, "to_dict"):
        return value.to_dict()
    return value


def scalar(value: Any) -> str:
    """The text of one value, before any escaping.

    Raises:
        TypeError: it has none
    """
    value = plain(value)
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case None:
            return "null"
        case float() if not math.isfinite(value):
            raise TypeError("it is no finite number")
        case int() | float():
            return str(value)
        case _ if is_mapping(value) or is_list(value):
            return json_text(value)
        case _:
            return _written(value)


def _written(value: Any) -> str:
    """The text of a date and the like: the same as in JSON."""
    from .texts import TEXT_TYPES, write

    if isinstance(value, TEXT_TYPES):
        return write(value)
    raise TypeError(f"a {kind_of(value)} can't be sent as a parameter")


def json_text(value: Any) -> str:
    """Compact JSON of a value with models, enums and dates in it."""
    return json.dumps(
        plain(value), default=_json, ensure_ascii=False, separators=(",", ":")
    )


def _json(value: Any) -> Any:
    value = plain(value)
    if is_mapping(value):
        return dict(value)
    if is_list(value):
        return list(value)
    if type(value).__name__ == "Decimal":  # those that are text have become it
        return float(value)
    return value if isinstance(value, (str, int, float)) else scalar(value)


def is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def is_list(value: Any) -> TypeGuard[Iterable[Any]]:
    """True for every iterable that is neither text nor a mapping nor an open file."""
    if isinstance(value, (str, bytes, Mapping)) or hasattr(value, "read"):
        return False
    return isinstance(value, Iterable)


def members(value: Any) -> list[str]:
    return [scalar(item) for item in value]


def entries(value: Mapping[Any, Any]) -> list[Pair]:
    return [
        (scalar(key), scalar(item)) for key, item in value.items() if not left_out(item)
    ]


def left_out(value: object) -> bool:
    """True for UNSET, which even inside of a value is not sent."""
    return value is not None and unset(value)


IN_PATH = ":@!$&'()*+,;="
"""Reserved characters that a segment of a path may have."""


def escape(text: str, reserved: bool = False, safe: str = "/?" + IN_PATH) -> str:
    """Percent-encoding of everything but unreserved characters (RFC 3986, section 2.3).

    `reserved` lets reserved characters and percent-encoded triples pass (RFC 6570, section 3.2.3),
    except those that are not `safe`: in a query `#`, `[` and `]`.
    """
    if not reserved:
        return quote(text, safe="")
    from re import split

    parts = split("(%[0-9A-Fa-f]{2})", text)
    return "".join(
        part if index % 2 else quote(part, safe=safe)
        for index, part in enumerate(parts)
    )


def field(what: str, name: str, text: str) -> tuple[bytes, bytes]:
    """One header field as bytes.

    Raises:
        RequestError: control characters, characters that a header can't hold, or spaces around
            the text, which are no part of it (RFC 9110, section 5.5)
    """
    if not text.isprintable() and any(
        (char < " " and char != "\t") or char == "\x7f" for char in text
    ):
        raise RequestError(f"{what} {name!r} has a control character in it")
    if text != text.strip(" \t"):
        raise RequestError(f"{what} {name!r} begins or ends with a space")
    try:
        return name.encode("ascii"), text.encode("latin-1")
    except UnicodeEncodeError:
        raise RequestError(
            f"{what} {name!r} has a character that a header can't hold"
        ) from None
