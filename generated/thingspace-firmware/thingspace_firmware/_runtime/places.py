"""Parameters in their places: the path, the query, headers and cookies.

What stands in a call as it is, is one value: text, a number, a date. Everything else stands in a style
of `params`, with the type that it is checked against before anything is sent.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial
from typing import Any
from urllib.parse import quote

from .errors import RequestError
from .params import JsonValue, Nullable, Param, Query, Required, Simple
from .values import field, is_list, is_mapping, kind_of, plain, unset


def path_text(name: str, value: Any) -> str:
    """Text of a path parameter, escaped.

    Raises:
        RequestError: there is none, or it would lead to another path
    """
    if type(value) is str:
        text = quote(value, safe="")
    elif type(value) is int:
        return str(value)
    elif unset(_bare(value)):
        raise RequestError(f"path parameter {name!r} is required")
    else:
        if isinstance(value, bytes):
            raise _not_one("path", name, value)
        param = _styled("path", name, value, Simple)
        text = _checked("path", name, partial(param.path, name))
    if text in ("", ".", ".."):
        raise RequestError(
            f"path parameter {name!r} is {text!r}, which would lead to another path"
        )
    return text


def query_pairs(values: Mapping[str, Any]) -> list[str]:
    """The `name=value` pairs of a query, escaped, in the order of the parameters."""
    pairs: list[str] = []
    for name, value in values.items():
        if type(value) is str:
            pairs.append(f"{quote(name, safe='')}={quote(value, safe='')}")
        elif type(value) is int:
            pairs.append(f"{quote(name, safe='')}={value}")
        elif (param := _given("query", name, value, Query)) is not None:
            pairs += _checked("query", name, partial(param.query, name))
    return pairs


def header_fields(values: Mapping[str, Any]) -> list[tuple[bytes, bytes]]:
    """Header fields; refused is what would break the message (RFC 9110, section 5.5)."""
    fields: list[tuple[bytes, bytes]] = []
    for name, value in values.items():
        param = _given("header", name, value, Simple)
        if param is not None and not _nothing(param):
            text = _checked("header", name, param.header)
            fields.append(field("header parameter", name, text))
    return fields


def cookie_pairs(values: Mapping[str, Any]) -> list[str]:
    """The `name=value` pairs of a Cookie header (RFC 6265, section 4.2.1)."""
    pairs: list[str] = []
    for name, value in values.items():
        param = _given("cookie", name, value, Query)
        if param is not None:
            pairs += _checked("cookie", name, partial(param.cookie, name))
    return pairs


def _given(where: str, name: str, value: Any, usual: type[Param]) -> Param | None:
    """The parameter with its style, None for one that is left out of the request."""
    required = isinstance(value, Required)
    if required:
        value = value.value
    if isinstance(value, Nullable):
        value = "null" if _bare(value.value) is None else value.value
    if unset(_bare(value)):
        if required:
            raise RequestError(f"{where} parameter {name!r} is required")
        return None
    return _styled(where, name, value, usual)


def _styled(where: str, name: str, value: Any, usual: type[Param]) -> Param:
    """The value in its style. What has none is one value: lists and objects stand in one."""
    if isinstance(value, Param):
        _checked(where, name, value.check)
        return value
    if is_mapping(value) or is_list(value) or hasattr(value, "to_dict"):
        raise _not_one(where, name, value)
    return usual(value)


def _not_one(where: str, name: str, value: object) -> RequestError:
    return RequestError(
        f"{where} parameter {name!r} is a {kind_of(value)}, not one value"
    )


def _bare(value: Any) -> Any:
    """What stands in a style."""
    return value.value if isinstance(value, Param) else value


def _nothing(param: Param) -> bool:
    """True for an empty list or object in a style (RFC 6570, section 2.3)."""
    value = plain(param.value)
    if isinstance(param, JsonValue) or not isinstance(value, Collection):
        return False
    return not value and not isinstance(value, (str, bytes))


def _checked(where: str, name: str, write: Any) -> Any:
    try:
        return write()
    except (TypeError, RequestError) as error:
        raise RequestError(f"{where} parameter {name!r}: {error}") from error
