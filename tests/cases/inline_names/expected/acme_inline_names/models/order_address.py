from __future__ import annotations

from .._runtime.model import Model as _Model


class OrderAddress(_Model):
    """A component keeps its name"""

    zip: str | None = None
