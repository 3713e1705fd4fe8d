from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model


class Model(_Model):
    list: models.List | None = None


class ModelDict(_TypedDict):
    list: _NotRequired[models.List | models.ListDict]
