from __future__ import annotations

from typing import Literal as _Literal
from typing import NotRequired as _NotRequired
from typing import TypeAlias as _TypeAlias
from typing import TypedDict as _TypedDict

from .._runtime.enums import OpenStrEnum as _OpenStrEnum
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class Thing(_Model):
    id: int = _field(read_only=True)
    name: str | None | _Unset = _UNSET
    kind: ThingKindEnum | None = None
    example: str | None = None


class ThingInput(_Model, request_of=Thing):
    """`Thing` as it is sent: without `id`"""

    name: str | None | _Unset = _UNSET
    kind: ThingKindEnum | None = None
    example: str | None = None


class ThingInputDict(_TypedDict):
    name: _NotRequired[str | None]
    kind: _NotRequired[ThingKindValue]
    example: _NotRequired[str]


class ThingKindEnum(_OpenStrEnum):
    A = "a"
    B = "b"
    _OTHER = "…"


ThingKindValue: _TypeAlias = ThingKindEnum | _Literal["a", "b"]
