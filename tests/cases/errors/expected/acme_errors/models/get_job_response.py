from __future__ import annotations

from .._runtime.model import Model as _Model


class GetJobResponse(_Model):
    id: str | None = None
