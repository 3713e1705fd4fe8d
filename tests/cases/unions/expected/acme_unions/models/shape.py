from __future__ import annotations

from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Tag as _Tag
from .._runtime.model import UnknownVariant as _UnknownVariant

Shape: _TypeAlias = _Annotated[
    _Union["models.Circle", "models.Square", _UnknownVariant],
    _Tag("form", {"round": "Circle", "square": "Square"}),
]
"""The arms do not declare the tag"""


ShapeDict: _TypeAlias = _Union["models.CircleDict", "models.SquareDict"]
