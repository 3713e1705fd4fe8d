from __future__ import annotations

from typing import TypeAlias as _TypeAlias

from .. import models

Maps: _TypeAlias = dict[str, "models.Maps"]
