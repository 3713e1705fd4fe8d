from __future__ import annotations

from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Tag as _Tag
from .._runtime.model import UnknownVariant as _UnknownVariant

Item: _TypeAlias = _Annotated[
    _Union["models.Said", "models.Asked", _UnknownVariant],
    _Tag("type", {"message": "Said", "question": "Asked"}),
]


ItemDict: _TypeAlias = _Union["models.SaidDict", "models.AskedDict"]
