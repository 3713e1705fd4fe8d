from __future__ import annotations

from .. import models
from .._runtime.model import Model as _Model


class Page(_Model):
    next: models.ApiError | None = None
