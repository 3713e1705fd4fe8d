# ruff: noqa: F403
from .list import *
from .model import *
