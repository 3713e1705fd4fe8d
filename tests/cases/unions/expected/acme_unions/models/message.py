from __future__ import annotations

from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Tag as _Tag
from .._runtime.model import UnknownVariant as _UnknownVariant

Message: _TypeAlias = _Annotated[
    _Union["models.Easy", "models.Item", _UnknownVariant],
    _Tag("type", {"message": "Easy", "question": "Item"}),
]
"""A tag that may be left out, and one that two arms declare"""


MessageDict: _TypeAlias = _Union["models.EasyDict", "models.ItemDict"]
