from __future__ import annotations

from .. import models
from .._runtime.model import Model as _Model


class ListController(_Model):
    x: models.Page | None = None
