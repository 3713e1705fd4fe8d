from __future__ import annotations

from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import Tag as _Tag
from .._runtime.model import UnknownVariant as _UnknownVariant


class Pet(_Model):
    kind: str


PetVariant: _TypeAlias = _Annotated[
    _Union["models.Cat", "models.Pet", _UnknownVariant],
    _Tag("kind", {"Cat": "Cat"}, default="Pet"),
]
