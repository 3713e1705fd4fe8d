from __future__ import annotations

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class StateEnum(_OpenStrEnum):
    OPEN = "open"
    CLOSED = "closed"
    _OTHER = "…"
