from __future__ import annotations

import builtins
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class List(_Model):
    """A name that Python's typing has, with members that Python has"""

    class_: builtins.str = _field("class")
    none: builtins.str = _field("None")
    id: int
    match: builtins.str | None = None
    list: builtins.list[builtins.str] | None = None
    str: builtins.str | None = None
    self: builtins.str | None = None
    to_dict_: builtins.str | None = _field("to_dict", default=None)
    init: builtins.str | None = _field("__init__", default=None)
    additional_properties_: builtins.str | None = _field(
        "additional_properties", default=None
    )
    a_b_2: int | None = _field("a-b", default=None)
    a_b: int | None = None
    a_b_3: int | None = _field("aB", default=None)
    field_2nd: builtins.str | None = _field("2nd", default=None)
    e: builtins.str | None = _field("é", default=None)
    slightly_smiling_face: builtins.str | None = _field("🙂", default=None)
    quoted: builtins.str | None = _field('"quoted"', default=None)
    user_ids: builtins.list[builtins.str] | None = _field("userIDs", default=None)
    other: models.Model | None = None


_ListDictKeys = _TypedDict(
    "_ListDictKeys",
    {
        "class": str,
        "None": str,
        "__init__": _NotRequired[str],
        "a-b": _NotRequired[int],
        "2nd": _NotRequired[str],
        "🙂": _NotRequired[str],
        '"quoted"': _NotRequired[str],
    },
)


class ListDict(_ListDictKeys):
    id: int
    match: _NotRequired[builtins.str]
    list: _NotRequired[builtins.list[builtins.str]]
    str: _NotRequired[builtins.str]
    self: _NotRequired[builtins.str]
    to_dict: _NotRequired[builtins.str]
    additional_properties: _NotRequired[builtins.str]
    a_b: _NotRequired[int]
    aB: _NotRequired[int]
    é: _NotRequired[builtins.str]
    userIDs: _NotRequired[builtins.list[builtins.str]]
    other: _NotRequired[models.Model | models.ModelDict]
