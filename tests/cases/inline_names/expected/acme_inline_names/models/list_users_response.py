from __future__ import annotations

from .. import models
from .._runtime.model import Model as _Model


class ListUsersResponse(_Model):
    users: list[models.User] | None = None
