from __future__ import annotations

from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import Tag as _Tag
from .._runtime.model import UnknownVariant as _UnknownVariant


class Vehicle(_Model):
    type: str
    wheels: int | None = None


VehicleVariant: _TypeAlias = _Annotated[
    _Union["models.Car", "models.Truck", "models.Vehicle", _UnknownVariant],
    _Tag("type", {"lorry": "Truck", "Car": "Car"}, default="Vehicle"),
]
