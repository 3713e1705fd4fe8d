from __future__ import annotations

from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

Json: _TypeAlias = _Union[str, int, float, "list[Json]", "dict[str, Json]"]
