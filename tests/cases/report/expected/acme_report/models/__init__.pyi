# ruff: noqa: F403
from .order import *
from .unused import *
