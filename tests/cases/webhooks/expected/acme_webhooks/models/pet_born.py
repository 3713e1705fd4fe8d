from __future__ import annotations

from .. import models
from .._runtime.model import Model as _Model


class PetBorn(_Model):
    type: str
    pet: models.Pet
