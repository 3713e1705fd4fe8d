from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class User(_Model):
    id: int = _field(read_only=True)
    meta: models.BaseMeta
    boss: User | None = None


class UserInput(_Model, request_of=User):
    """`User` as it is sent: without `id`, with `password`"""

    meta: models.BaseMeta | models.BaseMetaInput
    password: str
    boss: User | UserInput | None = None


class UserInputDict(_TypedDict):
    meta: models.BaseMeta | models.BaseMetaInput | models.BaseMetaInputDict
    password: str
    boss: _NotRequired[User | UserInput | UserInputDict]
