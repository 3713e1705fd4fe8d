from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import ApiError as _ApiError

if TYPE_CHECKING:
    from . import models


class CreateOrderResponse422Exception(_ApiError):
    """An error that is described by `CreateOrderResponse422`"""

    body: models.CreateOrderResponse422
    why: str | None
