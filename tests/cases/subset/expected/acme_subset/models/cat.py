from __future__ import annotations

from .. import models
from .pet import Pet as _Pet


class Cat(_Pet):
    toy: models.Toy | None = None
