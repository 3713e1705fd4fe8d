from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import ApiError as _ApiError

if TYPE_CHECKING:
    from . import models


class ErrorException(_ApiError):
    """What went wrong"""

    body: models.Error
    error_code: str
    error_message: str
    """What happened, as a sentence"""
