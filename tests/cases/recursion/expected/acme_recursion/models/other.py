from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model


class Other(_Model):
    back: models.Node | None = None


class OtherDict(_TypedDict):
    back: _NotRequired[models.Node | models.NodeDict]
