# ruff: noqa: F403
from .point import *
