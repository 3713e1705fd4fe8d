from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Named(_Model):
    name: str | None = None
    """Default `"x"`."""


class NamedDict(_TypedDict):
    name: _NotRequired[str]
