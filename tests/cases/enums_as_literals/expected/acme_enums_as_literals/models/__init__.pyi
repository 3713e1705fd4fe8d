# ruff: noqa: F403
from .box import *
from .level import *
from .size import *
