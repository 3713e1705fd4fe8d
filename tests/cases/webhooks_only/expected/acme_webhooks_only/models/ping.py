from __future__ import annotations

from typing import Literal as _Literal

from .._runtime.model import Model as _Model


class Ping(_Model):
    type: _Literal["ping"]
