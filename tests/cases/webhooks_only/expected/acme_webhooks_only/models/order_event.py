from __future__ import annotations

import datetime as _dt
from typing import Literal as _Literal

from .._runtime.model import Model as _Model


class OrderEvent(_Model):
    type: _Literal["order.changed"]
    id: str
    at: _dt.datetime | None = None
