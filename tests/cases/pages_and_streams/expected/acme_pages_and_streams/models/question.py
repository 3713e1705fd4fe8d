from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset


class Question(_Model):
    text: str | None = None
    stream: bool | None | _Unset = _UNSET
    """Default False."""


class QuestionDict(_TypedDict):
    text: _NotRequired[str]
    stream: _NotRequired[bool | None]
