from __future__ import annotations

from typing import Any as _Any
from typing import NotRequired as _NotRequired
from typing import TypedDict as _TypedDict

from .. import models
from .._runtime.model import ADDITIONAL as _ADDITIONAL
from .._runtime.model import UNSET as _UNSET
from .._runtime.model import Model as _Model


class Shelf(_Model):
    books: list[models.Book] | None = None
    grid: list[list[int | float]] | None = None
    titles: models.Titles | None = None
    counts: dict[str, int] | None = None
    nested: dict[str, dict[str, models.Book]] | None = None
    pair: tuple[str, int] | None = None
    tags: list[str] | None = None
    """No item twice."""
    anything: list[_Any] | None = None
    free: dict[str, _Any] | None = None
    whatever: _Any = _UNSET
    additional_properties: dict[str, int] = _ADDITIONAL


class ShelfDict(_TypedDict):
    books: _NotRequired[list[models.Book | models.BookDict]]
    grid: _NotRequired[list[list[int | float]]]
    titles: _NotRequired[models.Titles]
    counts: _NotRequired[dict[str, int]]
    nested: _NotRequired[dict[str, dict[str, models.Book | models.BookDict]]]
    pair: _NotRequired[tuple[str, int]]
    tags: _NotRequired[list[str]]
    anything: _NotRequired[list[_Any]]
    free: _NotRequired[dict[str, _Any]]
    whatever: _NotRequired[_Any]
