from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class FormRequest(_Model):
    usual: list[str] | None = None
    ssv: list[str] | None = None
    tsv: list[str] | None = None
    pipes: list[str] | None = None
    multi: list[str] | None = None


class FormRequestDict(_TypedDict):
    usual: _NotRequired[list[str]]
    ssv: _NotRequired[list[str]]
    tsv: _NotRequired[list[str]]
    pipes: _NotRequired[list[str]]
    multi: _NotRequired[list[str]]
