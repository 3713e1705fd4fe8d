"""Calls of the firmware API, and what its server sends, for the end-to-end tests."""

from __future__ import annotations

from typing import Any

ACC = "0000123456-00001"

PACKAGE: dict[str, Any] = {
    "firmwareName": "VerizonSmartCommunities_LCO-277C4N_BG96MAR04A04M1G_BG96MAR04A04M1G_BETA0130B",
    "firmwareFrom": "BG96MAR04A04M1G",
    "firmwareTo": "BG96MAR04A04M1G_BETA0130B",
    "launchDate": "2012-04-23T18:25:43.511Z",
    "releaseNote": "",
    "model": "LCO-277C4N",
    "make": "Verizon Smart Communities",
    "protocol": "LWM2M",
}
DEVICES: dict[str, Any] = {
    "accountName": ACC,
    "deviceFirmwarVersionList": [
        {
            "deviceId": "15-digit IMEI",
            "status": "FirmwareVersionUpdateSuccess",
            "Reason": "",
            "firmwareVersion": "SR1.2.0.0-10657",
            "VersionUpdateTime": "2012-04-23T18:25:43.511Z",
        }
    ],
}
RECEIPT: dict[str, Any] = {"accountName": ACC, "requestId": "86c83330-4bf5-4235-9c4e-a83f93aeae4c"}
ERROR: dict[str, Any] = {
    "errorCode": "INTERNAL_SYSTEM_ERROR",
    "errorMessage": "The system encountered an internal error.",
}


def package_with(**changes: Any) -> dict[str, Any]:
    """The page's firmware package with some members changed; `...` takes one out."""
    return {key: value for key, value in {**PACKAGE, **changes}.items() if value is not ...}


def list_firmware(client: Any) -> Any:
    return client.firmware.list_of_available_firmware(ACC, "LWM2M")


def synchronize(client: Any) -> Any:
    return client.firmware.synchronize_device_firmware(ACC, {"deviceList": ["15-digit IMEI"]})


def report(client: Any) -> Any:
    return client.firmware.report_device_firmware(ACC, "deviceId0")


def list_with_response(client: Any) -> Any:
    return client.with_response(client.firmware.list_of_available_firmware)(ACC, "LWM2M")
