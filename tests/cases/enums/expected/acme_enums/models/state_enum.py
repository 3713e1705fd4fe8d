from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class StateEnum(_OpenStrEnum):
    OPEN = "open"
    CLOSED = "closed"
    if TYPE_CHECKING:
        _OTHER = "…"


StateValue: TypeAlias = StateEnum | Literal["open", "closed"]
"""A member of `StateEnum`, or its value"""
