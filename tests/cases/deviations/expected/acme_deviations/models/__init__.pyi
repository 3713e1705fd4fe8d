# ruff: noqa: F403
from .closed import *
from .error import *
from .package import *
