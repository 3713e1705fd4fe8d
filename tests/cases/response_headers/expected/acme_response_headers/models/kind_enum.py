from __future__ import annotations

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class KindEnum(_OpenStrEnum):
    CAT = "cat"
    DOG = "dog"
    _OTHER = "…"
