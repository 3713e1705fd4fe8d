from __future__ import annotations

from .. import models
from .._runtime.model import REQUIRED as _REQUIRED
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class DeviceFirmwareList(_Model):
    """Firmware versions of devices of an account"""

    account_name: str = _field("accountName", default=_REQUIRED)
    """The billing name of the account"""
    device_firmwar_version_list: list[models.DeviceFirmwareVersion] | None = _field(
        "deviceFirmwarVersionList", default=None
    )
    """One entry for each device"""
