# ruff: noqa: F403
from .thing import *
from .upload import *
