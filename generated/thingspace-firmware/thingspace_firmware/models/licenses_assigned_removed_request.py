from __future__ import annotations

from typing import TypedDict as _TypedDict

from .._runtime.model import REQUIRED as _REQUIRED
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class LicensesAssignedRemovedRequest(_Model):
    """The devices that a request is about"""

    device_list: list[str] = _field("deviceList", default=_REQUIRED)
    """The IMEIs of the devices (at most 100 items)"""


class LicensesAssignedRemovedRequestDict(_TypedDict):
    deviceList: list[str]
