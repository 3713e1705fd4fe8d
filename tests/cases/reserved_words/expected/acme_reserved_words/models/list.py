from __future__ import annotations

from typing import TypeAlias as _TypeAlias

from .. import models

List: _TypeAlias = list["models.Models"]
