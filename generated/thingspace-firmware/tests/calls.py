"""The calls that the tests make, by the names of their exchanges in `exchanges.json`.

`body` is what the exchange sends as JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from thingspace_firmware import models

CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "firmware.list_of_available_firmware": lambda client, body: client.firmware.list_of_available_firmware(
        "0000123456-00001", models.FirmwareProtocolEnum.LW_M2M
    ),
    "firmware.synchronize_device_firmware": lambda client, body: client.firmware.synchronize_device_firmware(
        "0000123456-00001", body
    ),
    "firmware.report_device_firmware": lambda client, body: client.firmware.report_device_firmware(
        "0000123456-00001", "deviceId0"
    ),
}
