from __future__ import annotations

from .. import models as _models
from .._runtime.model import Model as _Model


class Models(_Model):
    models: _models.ListController | None = None
