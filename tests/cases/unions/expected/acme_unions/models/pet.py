from __future__ import annotations

from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Tag as _Tag
from .._runtime.model import UnknownVariant as _UnknownVariant

Pet: _TypeAlias = _Annotated[
    _Union["models.Cat", "models.Dog", _UnknownVariant],
    _Tag("kind", {"cat": "Cat", "dog": "Dog"}),
]
"""A cat or a dog"""


PetDict: _TypeAlias = _Union["models.CatDict", "models.DogDict"]
