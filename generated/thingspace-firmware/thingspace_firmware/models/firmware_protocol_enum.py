from __future__ import annotations

from typing import Literal, TypeAlias

from .._runtime.enums import OpenStrEnum as _OpenStrEnum


class FirmwareProtocolEnum(_OpenStrEnum):
    """How firmware is brought to a device"""

    LW_M2M = "LWM2M"
    """By LWM2M"""
    OMD_DM = "OMD-DM"
    """By OMD-DM"""
    HTTP = "HTTP"
    """By HTTP"""
    ALL = "all"
    """By any of these"""
    _OTHER = "…"


FirmwareProtocolValue: TypeAlias = (
    FirmwareProtocolEnum | Literal["LWM2M", "OMD-DM", "HTTP", "all"]
)
