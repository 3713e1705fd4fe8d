from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class States(_Model):
    required: str
    required_nullable: str | None = _field("requiredNullable")
    optional: str | None = None
    optional_nullable: str | None | _Unset = _field("optionalNullable", default=_UNSET)
    inner: models.Inner | None | _Unset = _UNSET
    items: list[int | None] | None = None
    nothing: None | _Unset = _UNSET
    with_default: int | None | _Unset = _field("withDefault", default=_UNSET)
    """Default 3."""


class StatesDict(_TypedDict):
    required: str
    requiredNullable: str | None
    optional: _NotRequired[str]
    optionalNullable: _NotRequired[str | None]
    inner: _NotRequired[models.Inner | models.InnerDict | None]
    items: _NotRequired[list[int | None]]
    nothing: _NotRequired[None]
    withDefault: _NotRequired[int | None]
