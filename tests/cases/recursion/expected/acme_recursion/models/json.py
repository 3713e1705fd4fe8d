from __future__ import annotations

from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models

Json: _TypeAlias = _Union[
    str, int, float, "list[models.Json]", "dict[str, models.Json]"
]
