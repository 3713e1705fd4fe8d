from __future__ import annotations

from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Model as _Model

Frame: _TypeAlias = _Union["models.FrameCircle", "models.FrameSquare"]


class FrameCircle(_Model):
    colour: str
    radius: int | float


class FrameSquare(_Model):
    colour: str
    side: int | float
