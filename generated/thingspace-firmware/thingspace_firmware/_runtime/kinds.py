"""What kinds of JSON values Python values are."""

from __future__ import annotations

from collections.abc import Mapping, Set
from enum import Enum
from typing import Any, TypeGuard


def kind_of(value: Any) -> str:
    """The kind of JSON value that a Python value is."""
    kind = KINDS.get(value.__class__)
    if kind is not None:
        return kind
    if isinstance(value, Enum):
        return kind_of(value.value)
    for base, name in _BASES:
        if isinstance(value, base):
            return name
    return "other"


KINDS: dict[type, str] = {
    type(None): "null",
    bool: "bool",
    int: "int",
    float: "float",
    str: "str",
    list: "array",
    tuple: "array",
    dict: "object",
}
_BASES: tuple[tuple[Any, str], ...] = (
    (str, "str"),
    (int, "int"),
    (float, "float"),
    (Mapping, "object"),
    ((list, tuple, Set), "array"),
)


def is_object(raw: Any) -> TypeGuard[dict[str, Any]]:
    return type(raw) is dict


def is_array(raw: Any) -> TypeGuard[list[Any]]:
    return type(raw) is list


def is_mapping(value: Any) -> TypeGuard[Mapping[Any, Any]]:
    return isinstance(value, Mapping)


def is_sequence(value: Any) -> TypeGuard[list[Any]]:
    return isinstance(value, (list, tuple, Set))


def name_of(value: Any) -> str:
    """The type of a value of a request in words; the value itself may be a secret."""
    return "None" if value is None else type(value).__name__
