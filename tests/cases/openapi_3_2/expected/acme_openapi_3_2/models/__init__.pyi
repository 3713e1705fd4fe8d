# ruff: noqa: F403
from .list_things_filter import *
from .search import *
from .stream_parts_event import *
from .thing import *
