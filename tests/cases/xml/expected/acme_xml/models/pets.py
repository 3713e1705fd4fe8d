from __future__ import annotations

from typing import TypeAlias as _TypeAlias
from typing import Union as _Union

from .. import models

Pets: _TypeAlias = list["models.Pet"]


PetsDict: _TypeAlias = list[_Union["models.Pet", "models.PetDict"]]
