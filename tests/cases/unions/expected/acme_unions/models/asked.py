from __future__ import annotations

from typing import Literal as _Literal
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Asked(_Model):
    type: _Literal["question"]


class AskedDict(_TypedDict):
    type: _Literal["question"]
