from __future__ import annotations

from typing import Any as _Any
from typing import Literal as _Literal
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import ADDITIONAL as _ADDITIONAL
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model
from .._runtime.model import Unset as _Unset
from .._runtime.model import field as _field


class All(_Model):
    kind: _Literal["all"]
    text: str | None | _Unset = _UNSET
    """At least 1 character."""
    several: str | int | None | _Unset = _UNSET
    pair: tuple[str, int] | None = None
    head: tuple[str, *tuple[_Any, ...]] | None = None
    rest: tuple[str, *tuple[int, ...]] | None = None
    """Each item at least 1."""
    sealed: tuple[bool] | None = None
    more: int | float | None = None
    """More than 0, less than 1."""
    anything: _Any = _UNSET
    beside: models.Named | None = None
    """What stands beside a reference counts"""
    named: models.Named | None = None
    inner: int | None = None
    tree: models.Tree | None = None
    by_pattern: AllByPattern | None = _field("byPattern", default=None)
    keys: dict[str, int] | None = None
    """Each name pattern `^[a-z]+$` and at most 9 characters."""
    closed: AllClosed | None = None
    condition: models.Condition | None = None
    image: bytes | None = None
    document: str | None = None
    """As JSON of type object."""
    contains: list[int] | None = None
    """With an item 0, at least 2 such items."""
    not_this: str | None = _field("notThis", default=None)
    """Not one of `"a"`, `"b"`."""


class AllDict(_TypedDict):
    kind: _Literal["all"]
    text: _NotRequired[str | None]
    several: _NotRequired[str | int | None]
    pair: _NotRequired[tuple[str, int]]
    head: _NotRequired[tuple[str, *tuple[_Any, ...]]]
    rest: _NotRequired[tuple[str, *tuple[int, ...]]]
    sealed: _NotRequired[tuple[bool]]
    more: _NotRequired[int | float]
    anything: _NotRequired[_Any]
    beside: _NotRequired[models.Named | models.NamedDict]
    named: _NotRequired[models.Named | models.NamedDict]
    inner: _NotRequired[int]
    tree: _NotRequired[models.Tree | models.TreeDict]
    byPattern: _NotRequired[AllByPattern | AllByPatternDict]
    keys: _NotRequired[dict[str, int]]
    closed: _NotRequired[AllClosed | AllClosedDict]
    condition: _NotRequired[models.Condition | models.ConditionDict]
    image: _NotRequired[bytes | str]
    document: _NotRequired[str]
    contains: _NotRequired[list[int]]
    notThis: _NotRequired[str]


class AllByPattern(_Model):
    additional_properties: dict[str, int | str] = _ADDITIONAL


class AllByPatternDict(_TypedDict):
    pass


class AllClosed(_Model):
    left: models.Tree | None = None
    right: models.Tree | None = None
    own: str | None = None


class AllClosedDict(_TypedDict):
    left: _NotRequired[models.Tree | models.TreeDict]
    right: _NotRequired[models.Tree | models.TreeDict]
    own: _NotRequired[str]
