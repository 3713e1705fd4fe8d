from __future__ import annotations

import datetime as _dt
from typing import Literal as _Literal

from .._runtime.model import Model as _Model


class ShopClosed(_Model):
    type: _Literal["shop.closed"]
    at: _dt.datetime | None = None
