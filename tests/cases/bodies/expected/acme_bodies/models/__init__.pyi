# ruff: noqa: F403
from .login import *
