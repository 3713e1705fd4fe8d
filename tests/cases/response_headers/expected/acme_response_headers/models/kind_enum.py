from __future__ import annotations

from typing import TYPE_CHECKING

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class KindEnum(_OpenStrEnum):
    CAT = "cat"
    DOG = "dog"
    if TYPE_CHECKING:
        _OTHER = "…"
