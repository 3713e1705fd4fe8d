from __future__ import annotations

import datetime as _dt

from .. import models
from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.formats import DecimalNumber as _DecimalNumber
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Package(_Model):
    name: str
    size: int
    launch_date: _dt.datetime | None = _field("launchDate", default=None)
    price: _DecimalNumber | None = None
    state: PackageStateEnum | None = None
    labels: dict[str, str] | None = None
    parts: list[Package] | None = None
    closed: models.Closed | None = None


class PackageStateEnum(_OpenStrEnum):
    NEW = "new"
    OLD = "old"
    _OTHER = "…"
