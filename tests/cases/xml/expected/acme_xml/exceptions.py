from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import ApiError as _ApiError

if TYPE_CHECKING:
    from . import models


class FaultException(_ApiError):
    """An error that is described by `Fault`"""

    body: models.Fault
    code: int | None
    message: str | None
    """What is wrong"""
