from __future__ import annotations

import builtins
import datetime as _dt
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset


class SendRequest(_Model):
    text: str | None = None
    list: builtins.list[str] | None = None
    object: models.Point | None = None
    objects: builtins.list[models.Point] | None = None
    at: _dt.datetime | None = None
    on: bool | None = None
    none: str | None | _Unset = _UNSET


class SendRequestDict(_TypedDict):
    text: _NotRequired[str]
    list: _NotRequired[builtins.list[str]]
    object: _NotRequired[models.Point | models.PointDict]
    objects: _NotRequired[builtins.list[models.Point | models.PointDict]]
    at: _NotRequired[_dt.datetime | str]
    on: _NotRequired[bool]
    none: _NotRequired[str | None]
