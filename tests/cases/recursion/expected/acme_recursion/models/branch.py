from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model


class Branch(_Model):
    left: models.Either
    right: models.Either | None = None


class BranchDict(_TypedDict):
    left: models.Either | models.EitherDict
    right: _NotRequired[models.Either | models.EitherDict]
