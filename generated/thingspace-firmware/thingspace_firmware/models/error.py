from __future__ import annotations

from .._runtime.model import REQUIRED as _REQUIRED
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Error(_Model):
    """What went wrong"""

    error_code: str = _field("errorCode", default=_REQUIRED)
    error_message: str = _field("errorMessage", default=_REQUIRED)
    """What happened, as a sentence"""
