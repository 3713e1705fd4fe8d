# ruff: noqa: F403
from .thing import *
