"""What the API sends: typed events, and the check of their signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from ._runtime.model import Tag as _Tag
from ._runtime.model import UnknownVariant as _UnknownVariant
from ._runtime.signatures import (
    HmacSignature,
    WebhookError,
    WebhookSignatureError,
    WebhookTimestampError,
)
from ._runtime.webhooks import WebhooksBase as _WebhooksBase

if TYPE_CHECKING:
    from . import models

__all__ = [
    "HmacSignature",
    "WebhookError",
    "WebhookEvent",
    "WebhookSignatureError",
    "WebhookTimestampError",
    "Webhooks",
]

WebhookEvent: _TypeAlias = _Annotated[
    _Union["models.OrderEvent", "models.Ping", _UnknownVariant],
    _Tag("type", {"order.changed": "OrderEvent", "ping": "Ping"}),
]
"""One event; what the API's description lacks is an `UnknownVariant` with the payload in `raw`."""


class Webhooks(_WebhooksBase[WebhookEvent]):
    """What Webhooks only sends: webhooks and callbacks"""

    _union = WebhookEvent
    _events = {
        "order": "models.OrderEvent",
        "ping": "models.Ping",
    }
