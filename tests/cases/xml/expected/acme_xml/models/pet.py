from __future__ import annotations

import datetime as _dt
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.elements import XmlNode as _XmlNode
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class Pet(_Model):
    __xml__ = _XmlNode("pet", namespace="urn:pets", prefix="p")

    id: int = _field(xml=_XmlNode(attribute=True))
    code: str | None = _field(
        default=None, xml=_XmlNode("key", prefix="p", attribute=True)
    )
    name: str = _field(xml=_XmlNode("title", namespace="urn:names", prefix="n"))
    photo_urls: list[str] | None = _field(
        "photoUrls", default=None, xml=_XmlNode(wrapped=True, item=_XmlNode("photoUrl"))
    )
    tags: list[models.Tag] | None = _field(
        default=None, xml=_XmlNode("labels", wrapped=True)
    )
    nick: list[str] | None = _field(
        default=None, xml=_XmlNode(item=_XmlNode("nickname"))
    )
    born: _dt.date | None = None
    owner: models.Person | None = None
    weight: int | float | None | _Unset = _UNSET


class PetDict(_TypedDict):
    id: int
    code: _NotRequired[str]
    name: str
    photoUrls: _NotRequired[list[str]]
    tags: _NotRequired[list[models.Tag | models.TagDict]]
    nick: _NotRequired[list[str]]
    born: _NotRequired[_dt.date | str]
    owner: _NotRequired[models.Person | models.PersonDict]
    weight: _NotRequired[int | float | None]
