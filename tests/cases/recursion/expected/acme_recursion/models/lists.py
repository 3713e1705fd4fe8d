from __future__ import annotations

from typing import TypeAlias as _TypeAlias

from .. import models

Lists: _TypeAlias = list["models.Lists"]
