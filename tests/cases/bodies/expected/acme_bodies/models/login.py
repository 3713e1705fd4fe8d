from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.model import Model as _Model


class Login(_Model):
    user: str
    scopes: list[str] | None = None


class LoginDict(_TypedDict):
    user: str
    scopes: _NotRequired[list[str]]
