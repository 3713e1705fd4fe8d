from __future__ import annotations

import datetime as _dt
from typing import Any as _Any
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.content import File as _File
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model


class SendRequest(_Model):
    title: str
    picture: _File | None = None
    files: list[_File] | None = None
    anything: _Any = _UNSET
    count: int | None = None
    taken: _dt.datetime | None = None
    meta: models.Meta | None = None
    metas: list[models.Meta] | None = None
    tags: list[str] | None = None


class SendRequestDict(_TypedDict):
    title: str
    picture: _NotRequired[_File]
    files: _NotRequired[list[_File]]
    anything: _NotRequired[_Any]
    count: _NotRequired[int]
    taken: _NotRequired[_dt.datetime | str]
    meta: _NotRequired[models.Meta | models.MetaDict]
    metas: _NotRequired[list[models.Meta | models.MetaDict]]
    tags: _NotRequired[list[str]]
