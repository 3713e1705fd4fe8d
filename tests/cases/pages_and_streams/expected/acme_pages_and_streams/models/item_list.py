from __future__ import annotations

from .. import models
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset


class ItemList(_Model):
    data: list[models.Item] | None = None
    next: str | None | _Unset = _UNSET
