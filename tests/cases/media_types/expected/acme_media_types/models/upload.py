from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.content import File as _File
from .._runtime.model import Model as _Model


class Upload(_Model):
    files: list[_File] | None = None


class UploadDict(_TypedDict):
    files: _NotRequired[list[_File]]
