from __future__ import annotations

from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Tag as _Tag
from .._runtime.model import UnknownVariant as _UnknownVariant

Signal: _TypeAlias = _Annotated[
    _Union["models.Red", "models.Amber", "models.Green", _UnknownVariant],
    _Tag("color", {"Red": "Red", "Amber": "Amber", "Green": "Green"}),
]
"""Three of the same shape, told apart by the names of their schemas"""
