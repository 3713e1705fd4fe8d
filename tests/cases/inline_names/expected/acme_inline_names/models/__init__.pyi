# ruff: noqa: F403
from .create_order_request import *
from .create_order_response422 import *
from .list_users_response import *
from .list_users_sort_enum import *
from .order import *
from .order_address import *
from .user import *
