from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import Model as _Model


class SendAsRequest(_Model):
    commas: list[str] | None = None
    pipes: list[str] | None = None
    spaces: list[str] | None = None
    flat: models.Point | None = None
    deep: models.Point | None = None
    json: list[int] | None = None
    styled: list[int] | None = None
    reserved: str | None = None


class SendAsRequestDict(_TypedDict):
    commas: _NotRequired[list[str]]
    pipes: _NotRequired[list[str]]
    spaces: _NotRequired[list[str]]
    flat: _NotRequired[models.Point | models.PointDict]
    deep: _NotRequired[models.Point | models.PointDict]
    json: _NotRequired[list[int]]
    styled: _NotRequired[list[int]]
    reserved: _NotRequired[str]
