from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model


class Wider(_Model):
    back: models.Node | None = None
    wider: Wider | None = None


class WiderDict(_TypedDict):
    back: _NotRequired[models.Node | models.NodeDict]
    wider: _NotRequired[Wider | WiderDict]
