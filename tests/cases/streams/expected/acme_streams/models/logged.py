from __future__ import annotations

from .. import models
from .._runtime.model import Model as _Model


class Logged(_Model):
    event: str
    data: models.Log
    id: str | None = None
    retry: int | None = None
