from __future__ import annotations

from .. import models
from .._runtime.content import Json
from .._runtime.controller import AsyncController, Controller
from .._runtime.params import Required
from ..exceptions import ErrorException


class FirmwareController(Controller):
    """State of Firmware across devices in the account"""

    def list_of_available_firmware(
        self, acc: str, protocol: models.FirmwareProtocolValue
    ) -> list[models.FirmwarePackage]:
        """This endpoint allows user to list the firmware of an account

        Args:
            acc: Account identifier
            protocol: Filter to retrieve a specific protocol type used

        Returns:
            The firmware that is available to the account

        Raises:
            ErrorException: 400, Unexpected error

        Example:
            result = client.firmware.list_of_available_firmware(
                '0000123456-00001', FirmwareProtocolEnum.LW_M2M
            )
        """
        return self._call(
            "GET",
            "/firmware/{acc}",
            path={"acc": acc},
            query={"protocol": Required(protocol)},
            returns=Json[list[models.FirmwarePackage]],
            raises={400: ErrorException},
        )

    def synchronize_device_firmware(
        self,
        acc: str,
        body: (
            models.LicensesAssignedRemovedRequest
            | models.LicensesAssignedRemovedRequestDict
        ),
    ) -> models.DeviceFirmwareList:
        """Synchronize ThingSpace with the FOTA server for up to 100 devices

        Args:
            acc: Account identifier
            body: DeviceIds to get firmware info synchronously

        Returns:
            The firmware of each device that was asked for

        Raises:
            ErrorException: 400, Unexpected error

        Example:
            body = LicensesAssignedRemovedRequest()
            body.device_list = ['15-digit IMEI', '15-digit IMEI']

            result = client.firmware.synchronize_device_firmware('0000123456-00001', body)
        """
        return self._call(
            "PUT",
            "/firmware/{acc}/devices",
            path={"acc": acc},
            body=Json(body, models.LicensesAssignedRemovedRequest),
            returns=Json[models.DeviceFirmwareList],
            raises={400: ErrorException},
        )

    def report_device_firmware(
        self, acc: str, device_id: str
    ) -> models.UpdateDeviceFirmwareVersionResp:
        """Ask a device to report its firmware version asynchronously

        Args:
            acc: Account identifier
            device_id: Device identifier

        Returns:
            The device will be asked; what it reports comes later, by callback

        Raises:
            ErrorException: 400, Unexpected error

        Example:
            result = client.firmware.report_device_firmware('0000123456-00001', 'deviceId0')
        """
        return self._call(
            "PUT",
            "/firmware/{acc}/async/{deviceId}",
            path={"acc": acc, "deviceId": device_id},
            returns=Json[models.UpdateDeviceFirmwareVersionResp],
            raises={400: ErrorException},
        )


class AsyncFirmwareController(AsyncController):
    """State of Firmware across devices in the account"""

    async def list_of_available_firmware(
        self, acc: str, protocol: models.FirmwareProtocolValue
    ) -> list[models.FirmwarePackage]:
        """This endpoint allows user to list the firmware of an account (see
        `FirmwareController`)
        """
        return await self._call(
            "GET",
            "/firmware/{acc}",
            path={"acc": acc},
            query={"protocol": Required(protocol)},
            returns=Json[list[models.FirmwarePackage]],
            raises={400: ErrorException},
        )

    async def synchronize_device_firmware(
        self,
        acc: str,
        body: (
            models.LicensesAssignedRemovedRequest
            | models.LicensesAssignedRemovedRequestDict
        ),
    ) -> models.DeviceFirmwareList:
        """Synchronize ThingSpace with the FOTA server for up to 100 devices (see
        `FirmwareController`)
        """
        return await self._call(
            "PUT",
            "/firmware/{acc}/devices",
            path={"acc": acc},
            body=Json(body, models.LicensesAssignedRemovedRequest),
            returns=Json[models.DeviceFirmwareList],
            raises={400: ErrorException},
        )

    async def report_device_firmware(
        self, acc: str, device_id: str
    ) -> models.UpdateDeviceFirmwareVersionResp:
        """Ask a device to report its firmware version asynchronously (see
        `FirmwareController`)
        """
        return await self._call(
            "PUT",
            "/firmware/{acc}/async/{deviceId}",
            path={"acc": acc, "deviceId": device_id},
            returns=Json[models.UpdateDeviceFirmwareVersionResp],
            raises={400: ErrorException},
        )
