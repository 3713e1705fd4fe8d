from __future__ import annotations

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class TypeEnum(_OpenStrEnum):
    NAME = "name"
    VALUE = "value"
    MRO = "mro"
    NONE = "None"
    SELF = "self"
    MISSING = "_missing_"
    INIT = "__init__"
    STR = "str"
    LIST = "list"
    _OTHER = "…"
