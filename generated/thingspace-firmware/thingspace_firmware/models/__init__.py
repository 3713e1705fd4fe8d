"""Models and enums of ThingSpace Firmware."""

from .._runtime.lazy import attach

__getattr__, __dir__ = attach(
    __name__,
    """
    device_firmware_list: DeviceFirmwareList
    device_firmware_version: DeviceFirmwareVersion
    error: Error
    firmware_package: FirmwarePackage
    firmware_protocol_enum: FirmwareProtocolEnum FirmwareProtocolValue
    licenses_assigned_removed_request: LicensesAssignedRemovedRequest LicensesAssignedRemovedRequestDict
    update_device_firmware_version_resp: UpdateDeviceFirmwareVersionResp
    """,
)
