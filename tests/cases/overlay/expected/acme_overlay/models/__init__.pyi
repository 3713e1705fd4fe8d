# ruff: noqa: F403
from .pet import *
