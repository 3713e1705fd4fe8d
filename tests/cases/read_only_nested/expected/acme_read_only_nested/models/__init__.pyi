# ruff: noqa: F403
from .account import *
from .admin import *
from .base import *
from .bot import *
from .user import *
