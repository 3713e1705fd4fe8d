from __future__ import annotations

from typing import Any as _Any
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model


class Order(_Model):
    """Each name pattern `^[a-z]+$`, restricted by `if`, `then`."""

    id: str
    """At most 12 characters."""
    kind: str | None = None
    """Not `"none"`."""
    size: _Any = _UNSET


class OrderDict(_TypedDict):
    id: str
    kind: _NotRequired[str]
    size: _NotRequired[_Any]
