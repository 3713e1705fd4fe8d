# ruff: noqa: F403
from .sum import *
