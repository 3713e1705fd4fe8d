from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.elements import XmlNode as _XmlNode
from .._runtime.model import Model as _Model


class Person(_Model):
    __xml__ = _XmlNode(root="person")

    name: str
    good: bool | None = None


class PersonDict(_TypedDict):
    name: str
    good: _NotRequired[bool]
