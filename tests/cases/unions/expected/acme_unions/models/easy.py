from __future__ import annotations

from typing import Literal as _Literal
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Easy(_Model):
    type: _Literal["message"] | None = None
    text: str


class EasyDict(_TypedDict):
    type: _NotRequired[_Literal["message"]]
    text: str
