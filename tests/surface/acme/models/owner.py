from __future__ import annotations

from typing import TypedDict as _TypedDict
from typing import NotRequired as _NotRequired

from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Owner(_Model):
    """Somebody who owns pets"""

    id: int = _field(read_only=True)
    name: str


class OwnerInput(_Model, request_of=Owner):
    """`Owner` as it is sent: without `id`, with `password`"""

    name: str
    password: str | None = None


class OwnerInputDict(_TypedDict):
    name: str
    password: _NotRequired[str]
