from __future__ import annotations

from typing import TYPE_CHECKING

from ._runtime.errors import ApiError as _ApiError

if TYPE_CHECKING:
    from . import models


class ErrorException(_ApiError):
    """Unexpected error"""

    body: models.Error
    error_code: str
    """Code of the error"""
    error_message: str
    """What went wrong, in words"""


class ValidationProblemException(_ApiError):
    """The request is not valid"""

    body: models.ValidationProblem
    problems: list[str] | None
    """One sentence for each problem"""
