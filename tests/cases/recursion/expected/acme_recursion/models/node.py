from __future__ import annotations

from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict
from typing import Union as _Union

from .. import models
from .._runtime.model import Model as _Model
from .._runtime.model import field as _field


class Node(_Model):
    name: str | None = None
    self: Node | None = None
    other: models.Other | None = None
    wider: models.Wider | None = None
    either: models.Leaf | models.Branch | None = None
    by_name: dict[str, Node] | None = _field("by-name", default=None)
    children: list[Node] | None = None
    rows: models.Rows | None = None
    maps: models.Maps | None = None
    inline: NodeInline | None = None


_NodeDictKeys = _TypedDict(
    "_NodeDictKeys",
    {
        "by-name": _NotRequired[dict[str, _Union["models.Node", "models.NodeDict"]]],
    },
)


class NodeDict(_NodeDictKeys):
    name: _NotRequired[str]
    self: _NotRequired[Node | NodeDict]
    other: _NotRequired[models.Other | models.OtherDict]
    wider: _NotRequired[models.Wider | models.WiderDict]
    either: _NotRequired[
        models.Leaf | models.LeafDict | models.Branch | models.BranchDict
    ]
    children: _NotRequired[list[Node | NodeDict]]
    rows: _NotRequired[models.Rows]
    maps: _NotRequired[models.Maps]
    inline: _NotRequired[NodeInline | NodeInlineDict]


class NodeInline(_Model):
    again: NodeInline | None = None


class NodeInlineDict(_TypedDict):
    again: _NotRequired[NodeInline | NodeInlineDict]
