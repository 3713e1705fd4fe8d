from __future__ import annotations

from .._runtime.model import REQUIRED as _REQUIRED
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class UpdateDeviceFirmwareVersionResp(_Model):
    """The receipt for a request that is answered later, by callback"""

    account_name: str = _field("accountName", default=_REQUIRED)
    """The billing name of the account"""
    request_id: str = _field("requestId", default=_REQUIRED)
    """Names the request; the callback repeats it"""
