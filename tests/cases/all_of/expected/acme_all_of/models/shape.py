from __future__ import annotations

from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Model as _Model

Shape: _TypeAlias = _Union["models.ShapeCircle", "models.ShapeSquare"]


class ShapeCircle(_Model):
    name: str
    radius: int | float


class ShapeSquare(_Model):
    name: str
    side: int | float
