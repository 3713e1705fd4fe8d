from __future__ import annotations

import builtins
import datetime as _dt

from . import models as _models
from ._runtime.headers import json_header as _json_header
from ._runtime.model import Model as _Model
from ._runtime.model import field as _field


class GetPet404Headers(_Model):
    """Headers that `GET /pets/{id}` answers with"""

    x_hint: str | None = _field("X-Hint", default=None)


class GetPetHeaders(_Model):
    """Headers that `GET /pets/{id}` answers with"""

    etag: str | None = _field("ETag", default=None)
    x_meta: _models.Meta | None = _json_header("X-Meta", default=None)
    x_color: _models.GetPetResponseXColor | None = _field("X-Color", default=None)
    list: builtins.list[int] | None = _field("list", default=None)
    models: int | float | None = _field("models", default=None)


class ListPetsHeaders(_Model):
    """Headers that `GET /pets` answers with"""

    link: str | None = _field("Link", default=None)
    """Where the next page is"""
    x_total: int = _field("X-Total")
    """How many there are"""
    x_expires_after: _dt.datetime | None = _field("X-Expires-After", default=None)
    x_kinds: list[_models.KindEnum] | None = _field("X-Kinds", default=None)
    x_cached: bool | None = _field("X-Cached", default=None)
    """Deprecated."""


class RateLimitHeaders(_Model):
    """Headers that several operations answer with"""

    x_rate_limit_limit: int | None = _field("X-RateLimit-Limit", default=None)
    x_rate_limit_reset: int | None = _field("X-RateLimit-Reset", default=None)
