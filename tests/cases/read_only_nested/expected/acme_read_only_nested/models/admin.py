from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Admin(_Model):
    id: int = _field(read_only=True)
    meta: models.BaseMeta
    boss: models.User | None = None
    peers: list[models.Account] | None = None


class AdminInput(_Model, request_of=Admin):
    """`Admin` as it is sent: without `id`, with `password`"""

    meta: models.BaseMeta | models.BaseMetaInput
    password: str
    boss: models.User | models.UserInput | None = None
    peers: list[models.Account | models.UserInput] | None = None


class AdminInputDict(_TypedDict):
    meta: models.BaseMeta | models.BaseMetaInput | models.BaseMetaInputDict
    password: str
    boss: _NotRequired[models.User | models.UserInput | models.UserInputDict]
    peers: _NotRequired[list[models.Account | models.AccountDict]]
