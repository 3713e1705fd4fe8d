from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import ADDITIONAL as _ADDITIONAL
from .._runtime.model import Model as _Model


class Counts(_Model):
    """Each further member at least 0."""

    total: int
    additional_properties: dict[str, int] = _ADDITIONAL


class CountsDict(_TypedDict):
    total: int
