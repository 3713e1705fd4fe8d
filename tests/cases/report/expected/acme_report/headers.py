from __future__ import annotations

from ._runtime.model import Model as _Model
from ._runtime.model import field as _field


class ReplaceOrderHeaders(_Model):
    """Headers that `PUT /orders/{id}` answers with"""

    x_total: int | None = _field("X-Total", default=None)
