from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Condition(_Model):
    """`zip` only with `state`, restricted by `if`, `then`, `else`, `dependentSchemas`."""

    country: str
    zip: str | None = None
    """Pattern `^\\d{5}$`."""
    postcode: str | None = None
    state: str | None = None


class ConditionDict(_TypedDict):
    country: str
    zip: _NotRequired[str]
    postcode: _NotRequired[str]
    state: _NotRequired[str]
