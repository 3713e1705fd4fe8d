from __future__ import annotations

import builtins
from typing import Literal as _Literal
from typing import NotRequired as _NotRequired
from typing import TypeAlias as _TypeAlias
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class States(_Model):
    plain: str | None
    enum_beside: StatesEnumBesideEnum | None | _Unset = _field(
        "enumBeside", default=_UNSET
    )
    enum_within: StatesEnumWithinEnum | None | _Unset = _field(
        "enumWithin", default=_UNSET
    )
    one: models.Inner | None | _Unset = _UNSET
    either: models.Inner | models.Outer | None | _Unset = _UNSET
    any: str | int | None | _Unset = _UNSET
    beside: models.Inner | None | _Unset = _UNSET
    list: builtins.list[str | None] | None | _Unset = _UNSET
    map: dict[str, int | None] | None | _Unset = _UNSET
    named: models.MaybeInner | None | _Unset = _UNSET
    blank: models.KindEnum | None | _Unset = _UNSET
    untyped: _Literal["a"] | None | _Unset = _UNSET
    merged: models.MaybeInner | None | _Unset = _UNSET
    """Still null"""
    never: models.MaybeInner | None = None


class StatesDict(_TypedDict):
    plain: str | None
    enumBeside: _NotRequired[StatesEnumBesideValue | None]
    enumWithin: _NotRequired[StatesEnumWithinValue | None]
    one: _NotRequired[models.Inner | models.InnerDict | None]
    either: _NotRequired[
        models.Inner | models.InnerDict | models.Outer | models.OuterDict | None
    ]
    any: _NotRequired[str | int | None]
    beside: _NotRequired[models.Inner | models.InnerDict | None]
    list: _NotRequired[builtins.list[str | None] | None]
    map: _NotRequired[dict[str, int | None] | None]
    named: _NotRequired[models.MaybeInner | models.MaybeInnerDict | None]
    blank: _NotRequired[models.KindValue | None]
    untyped: _NotRequired[_Literal["a"] | None]
    merged: _NotRequired[models.MaybeInner | models.MaybeInnerDict | None]
    never: _NotRequired[models.MaybeInner | models.MaybeInnerDict]


class StatesEnumBesideEnum(_OpenStrEnum):
    A = "a"
    B = "b"
    _OTHER = "…"


StatesEnumBesideValue: _TypeAlias = StatesEnumBesideEnum | _Literal["a", "b"]


class StatesEnumWithinEnum(_OpenStrEnum):
    A = "a"
    B = "b"
    _OTHER = "…"


StatesEnumWithinValue: _TypeAlias = StatesEnumWithinEnum | _Literal["a", "b"]
