from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Tree(_Model):
    left: Tree | None = None
    right: Tree | None = None


class TreeDict(_TypedDict):
    left: _NotRequired[Tree | TreeDict]
    right: _NotRequired[Tree | TreeDict]
