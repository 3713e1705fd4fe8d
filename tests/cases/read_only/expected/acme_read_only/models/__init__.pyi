# ruff: noqa: F403
from .address import *
from .team import *
from .user import *
