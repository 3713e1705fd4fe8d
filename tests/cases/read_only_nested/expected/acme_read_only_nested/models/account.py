from __future__ import annotations

from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models

Account: _TypeAlias = _Union["models.User", "models.Bot"]


AccountDict: _TypeAlias = _Union[
    "models.UserInput", "models.UserInputDict", "models.BotDict"
]
