from __future__ import annotations

from ._runtime.model import Model as _Model
from ._runtime.model import field as _field


class AddThingHeaders(_Model):
    """Headers that `POST /things` answers with"""

    x_left: int | None = _field("X-Left", default=None)
