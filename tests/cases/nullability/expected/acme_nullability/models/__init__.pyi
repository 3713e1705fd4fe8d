# ruff: noqa: F403
from .inner import *
from .states import *
