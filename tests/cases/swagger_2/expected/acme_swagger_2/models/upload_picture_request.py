from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.content import File as _File
from .._runtime.model import Model as _Model


class UploadPictureRequest(_Model):
    picture: _File
    title: str | None = None


class UploadPictureRequestDict(_TypedDict):
    picture: _File
    title: _NotRequired[str]
