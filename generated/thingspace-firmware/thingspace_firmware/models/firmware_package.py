from __future__ import annotations

import datetime as _dt

from .. import models
from .._runtime.model import REQUIRED as _REQUIRED
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class FirmwarePackage(_Model):
    """A firmware package, and the version that it updates"""

    firmware_name: str = _field("firmwareName", default=_REQUIRED)
    firmware_from: str = _field("firmwareFrom", default=_REQUIRED)
    """The version that a device has before the update"""
    firmware_to: str = _field("firmwareTo", default=_REQUIRED)
    """The version that a device has after the update"""
    launch_date: _dt.datetime = _field("launchDate", default=_REQUIRED)
    """When the package was released"""
    release_note: str = _field("releaseNote", default=_REQUIRED)
    """What is new in the package; often the empty string"""
    model: str = _REQUIRED
    """The model of device that the package is for"""
    make: str = _REQUIRED
    """Who makes that device"""
    protocol: models.FirmwareProtocolEnum = _REQUIRED
    """How the package is brought to the device"""
