from __future__ import annotations

from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models

Either: _TypeAlias = _Union["models.Leaf", "models.Branch"]


EitherDict: _TypeAlias = _Union["models.LeafDict", "models.BranchDict"]
