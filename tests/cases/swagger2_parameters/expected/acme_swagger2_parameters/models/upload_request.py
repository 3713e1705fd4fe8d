from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.content import File as _File
from .._runtime.model import Model as _Model


class UploadRequest(_Model):
    file: _File
    csv: list[str] | None = None
    multi: list[str] | None = None


class UploadRequestDict(_TypedDict):
    file: _File
    csv: _NotRequired[list[str]]
    multi: _NotRequired[list[str]]
