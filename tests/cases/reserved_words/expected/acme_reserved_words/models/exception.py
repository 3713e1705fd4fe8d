from __future__ import annotations

from .. import models
from .._runtime.model import Model as _Model


class Exception(_Model):
    args: str | None = None
    status: str | None = None
    error: models.ApiError | None = None
