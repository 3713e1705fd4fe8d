from __future__ import annotations

from .._runtime.model import Model as _Model


class PetSold(_Model):
    type: str
    price: int | float
