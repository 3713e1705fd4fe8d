from __future__ import annotations

from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class GetPetResponseXColor(_Model):
    r: int = _field("R")
    g: int | None = _field("G", default=None)
