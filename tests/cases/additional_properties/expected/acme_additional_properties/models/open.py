from __future__ import annotations

import datetime as _dt
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model


class Open(_Model):
    name: str | None = None
    items: dict[str, models.Item] | None = None
    dates: dict[str, _dt.date] | None = None


class OpenDict(_TypedDict):
    name: _NotRequired[str]
    items: _NotRequired[dict[str, models.Item | models.ItemDict]]
    dates: _NotRequired[dict[str, _dt.date | str]]
