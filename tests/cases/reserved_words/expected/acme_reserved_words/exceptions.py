from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import ApiError as _ApiError

if TYPE_CHECKING:
    from . import models


class Exception_(_ApiError):
    """An error that is described by `Exception`"""

    body: models.Exception
    error: models.ApiError | None
