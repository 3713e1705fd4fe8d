# ruff: noqa: F403
from .times import *
