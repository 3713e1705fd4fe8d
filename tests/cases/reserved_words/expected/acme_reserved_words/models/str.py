from __future__ import annotations

import builtins

from .. import models
from .._runtime.model import Model as _Model


class Str(_Model):
    str: builtins.str | None = None
    type: models.TypeEnum | None = None
