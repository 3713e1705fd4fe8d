from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class ListUsersSortEnum(_OpenStrEnum):
    NAME = "name"
    AGE = "age"
    _OTHER = "…"


ListUsersSortValue: TypeAlias = ListUsersSortEnum | Literal["name", "age"]
