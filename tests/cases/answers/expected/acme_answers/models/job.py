from __future__ import annotations

import datetime as _dt

from .._runtime.model import Model as _Model


class Job(_Model):
    id: int
    done: _dt.datetime | None = None
