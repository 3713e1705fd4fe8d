from __future__ import annotations

from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Error(_Model):
    """Unexpected error"""

    error_code: str = _field("errorCode")
    """Code of the error"""
    error_message: str = _field("errorMessage")
    """What went wrong, in words"""
