from __future__ import annotations

from typing import Literal as _Literal
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Said(_Model):
    type: _Literal["message"]
    id: int
    text: str | None = None


class SaidDict(_TypedDict):
    type: _Literal["message"]
    id: int
    text: _NotRequired[str]
