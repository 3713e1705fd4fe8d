from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class OddEnum(_OpenStrEnum):
    TXT_2 = "txt"
    TXT = "TXT"
    VALUE_1ST = "1st"
    LESS_THAN_18 = "<18"
    VALUE_18_PLUS = "18+"
    EMPTY = ""
    A_B = "a-b"
    A_B_2 = "a_b"
    MRO = "mro"
    NONE = "None"
    _OTHER = "…"


OddValue: TypeAlias = (
    OddEnum
    | Literal["txt", "TXT", "1st", "<18", "18+", "", "a-b", "a_b", "mro", "None"]
)
