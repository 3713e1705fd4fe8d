# ruff: noqa: F403
from .a import *
