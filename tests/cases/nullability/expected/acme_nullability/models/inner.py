from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset


class Inner(_Model):
    x: int | None | _Unset = _UNSET


class InnerDict(_TypedDict):
    x: _NotRequired[int | None]
