# ruff: noqa: F403
from .order_event import *
from .ping import *
