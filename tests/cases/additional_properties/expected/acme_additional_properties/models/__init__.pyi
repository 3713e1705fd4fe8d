# ruff: noqa: F403
from .closed import *
from .counts import *
from .item import *
from .open import *
