from __future__ import annotations

from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Model as _Model

Sized: _TypeAlias = _Union["models.SizedCircle", "models.SizedSquare"]


class SizedCircle(_Model):
    radius: int | float


class SizedSquare(_Model):
    side: int | float
