from __future__ import annotations

from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import Model as _Model


class User(_Model):
    status: UserStatusEnum | None = None
    address: UserAddress | None = None


class UserStatusEnum(_OpenStrEnum):
    OPEN = "open"
    CLOSED = "closed"
    _OTHER = "…"


class UserAddress(_Model):
    city: str | None = None
