from __future__ import annotations

from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import ADDITIONAL as _ADDITIONAL
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Dog(_Model):
    """A dog, with a score for each trick"""

    kind: models.KindEnum
    bark_volume: int | float = _field("bark-volume")
    additional_properties: dict[str, int] = _ADDITIONAL


DogDict = _TypedDict(
    "DogDict",
    {
        "kind": "models.KindValue",
        "bark-volume": int | float,
    },
)
