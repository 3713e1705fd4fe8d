from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model


class Team(_Model):
    members: list[models.User] | None = None


class TeamInput(_Model, request_of=Team):
    """`Team` as it is sent"""

    members: list[models.User | models.UserInput] | None = None


class TeamInputDict(_TypedDict):
    members: _NotRequired[list[models.User | models.UserInput | models.UserInputDict]]
