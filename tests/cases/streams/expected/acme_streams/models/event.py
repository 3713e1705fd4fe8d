from __future__ import annotations

from typing import Annotated as _Annotated
from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models
from .._runtime.model import Tag as _Tag
from .._runtime.model import UnknownVariant as _UnknownVariant

Event: _TypeAlias = _Annotated[
    _Union["models.Started", "models.Logged", _UnknownVariant],
    _Tag("event", {"started": "Started", "logged": "Logged"}),
]
