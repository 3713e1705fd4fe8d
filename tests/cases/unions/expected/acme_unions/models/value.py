from __future__ import annotations

import datetime as _dt

from .. import models
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset


class Value(_Model):
    number: int | float | None = None
    scalar: str | int | bool | None | _Unset = _UNSET
    either: models.Circle | models.Square | None = None
    one_or_many: str | list[str] | None = None
    when: _dt.datetime | int | None = None
    pet: models.Pet | None = None
