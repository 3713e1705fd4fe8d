from __future__ import annotations

from .. import models
from .._runtime.model import Model as _Model


class Client(_Model):
    str: models.Str | None = None
    list: models.List | None = None
