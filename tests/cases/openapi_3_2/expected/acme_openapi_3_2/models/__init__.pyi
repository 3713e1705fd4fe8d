# ruff: noqa: F403
from .list_things_filter import *
from .search import *
from .stream_parts_response_item_schema import *
from .thing import *
