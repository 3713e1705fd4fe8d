# ruff: noqa: F403
from .device_firmware_list import *
from .device_firmware_version import *
from .error import *
from .firmware_package import *
from .firmware_protocol_enum import *
from .licenses_assigned_removed_request import *
from .update_device_firmware_version_resp import *
