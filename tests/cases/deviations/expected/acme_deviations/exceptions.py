from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import ApiError as _ApiError

if TYPE_CHECKING:
    from . import models


class ErrorException(_ApiError):
    """An error that is described by `Error`"""

    body: models.Error
    code: int
