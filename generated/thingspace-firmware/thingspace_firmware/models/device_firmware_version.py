from __future__ import annotations

import datetime as _dt

from .._runtime.model import REQUIRED as _REQUIRED
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class DeviceFirmwareVersion(_Model):
    """The firmware version of one device"""

    device_id: str = _field("deviceId", default=_REQUIRED)
    """The IMEI of the device"""
    status: str | None = None
    """How the last update of the device ended"""
    reason: str | None = _field("Reason", default=None)
    """Why it ended that way; often the empty string"""
    firmware_version: str = _field("firmwareVersion", default=_REQUIRED)
    """The version that the device has"""
    version_update_time: _dt.datetime | None = _field("VersionUpdateTime", default=None)
    """When the device got that version"""
