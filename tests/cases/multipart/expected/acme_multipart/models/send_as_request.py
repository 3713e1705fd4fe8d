from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.content import File as _File
from .._runtime.model import Model as _Model


class SendAsRequest(_Model):
    cover: _File | None = None
    meta: models.Meta | None = None
    labels: list[str] | None = None
    joined: list[str] | None = None
    note: str | None = None


class SendAsRequestDict(_TypedDict):
    cover: _NotRequired[_File]
    meta: _NotRequired[models.Meta | models.MetaDict]
    labels: _NotRequired[list[str]]
    joined: _NotRequired[list[str]]
    note: _NotRequired[str]
