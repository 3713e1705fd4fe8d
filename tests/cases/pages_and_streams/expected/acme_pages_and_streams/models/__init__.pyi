# ruff: noqa: F403
from .item import *
from .item_list import *
from .question import *
