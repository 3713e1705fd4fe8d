"""Enums that are open: a value that the API's description does not list is a member too.

`_OTHER` in a class stands for these values. It is there for type checkers, so that they do not take
a match over the listed members for complete; at run time there is no such member.
"""

from __future__ import annotations

from enum import EnumMeta, IntEnum, StrEnum
from typing import Any


class _OpenMeta(EnumMeta):
    """Leaves `_OTHER` out."""

    @classmethod
    def __prepare__(metacls, *args: Any, **kwds: Any) -> Any:
        body = super().__prepare__(*args, **kwds)
        body["_ignore_"] = ["_OTHER"]
        return body


class OpenStrEnum(StrEnum, metaclass=_OpenMeta):
    """An enum of strings. `KindEnum("new")` is a member of its own, equal to `"new"`, not kept."""

    @classmethod
    def _missing_(cls, value: object) -> Any:
        if not isinstance(value, str):
            return None
        return _unlisted(str.__new__(cls, value), str(value))

    def __reduce_ex__(self, protocol: Any) -> Any:
        return member, (type(self), self.value)

    def __repr__(self) -> str:
        return _repr(self)


class OpenIntEnum(IntEnum, metaclass=_OpenMeta):
    """An enum of integers. `LevelEnum(7)` is a member of its own, equal to `7`, not kept."""

    @classmethod
    def _missing_(cls, value: object) -> Any:
        if not isinstance(value, int) or isinstance(value, bool):
            return None
        return _unlisted(int.__new__(cls, value), int(value))

    def __reduce_ex__(self, protocol: Any) -> Any:
        return member, (type(self), self.value)

    def __repr__(self) -> str:
        return _repr(self)


def member(cls: Any, value: Any) -> Any:
    """The member of an enum for a value; an enum without members can't be called."""
    found = cls._value2member_map_.get(value)
    return cls._missing_(value) if found is None else found


def _unlisted(member: Any, value: str | int) -> Any:
    # A name that no member can have, so that `member in KindEnum` is false.
    member._name_ = f"?{value}"
    member._value_ = value
    return member


def _repr(member: OpenStrEnum | OpenIntEnum) -> str:
    name = type(member).__name__
    if member.name.startswith("?"):
        return f"<{name}: {member.value!r}>"
    return f"<{name}.{member.name}: {member.value!r}>"
