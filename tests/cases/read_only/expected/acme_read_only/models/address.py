from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Address(_Model):
    """See https://readonly.test/docs/addresses"""

    city: str | None = None
    """Deprecated."""
    verified: bool | None = _field(default=None, read_only=True)


class AddressInput(_Model, request_of=Address):
    """`Address` as it is sent: without `verified`, with `code`"""

    city: str | None = None
    """Deprecated."""
    code: str | None = None


class AddressInputDict(_TypedDict):
    city: _NotRequired[str]
    code: _NotRequired[str]
