from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .._runtime.elements import XmlNode as _XmlNode
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Tag(_Model):
    __xml__ = _XmlNode("tag")

    id: int | None = _field(default=None, xml=_XmlNode(attribute=True))
    name: str | None = None


class TagDict(_TypedDict):
    id: _NotRequired[int]
    name: _NotRequired[str]
