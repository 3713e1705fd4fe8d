# ruff: noqa: F403
from .book import *
from .closed import *
from .shelf import *
from .titles import *
