from __future__ import annotations

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class PetList(_Model):
    """One page of pets"""

    data: list[models.Pet]
    next_cursor: str | None = _field("nextCursor", default=None)
