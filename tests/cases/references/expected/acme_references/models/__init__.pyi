# ruff: noqa: F403
from .id import *
from .pet import *
from .problem import *
from .user import *
