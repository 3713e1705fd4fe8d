from __future__ import annotations

from .._runtime.elements import XmlNode as _XmlNode
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Fault(_Model):
    code: int | None = _field(default=None, xml=_XmlNode(attribute=True))
    message: str | None = None
    """What is wrong"""
