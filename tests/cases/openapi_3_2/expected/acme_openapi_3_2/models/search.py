from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Search(_Model):
    name: str | None = None


class SearchDict(_TypedDict):
    name: _NotRequired[str]
