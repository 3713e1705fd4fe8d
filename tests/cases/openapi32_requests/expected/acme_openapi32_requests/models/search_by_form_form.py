from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class SearchByFormForm(_Model):
    ids: list[int] | None = None
    text: str | None = None


class SearchByFormFormDict(_TypedDict):
    ids: _NotRequired[list[int]]
    text: _NotRequired[str]
