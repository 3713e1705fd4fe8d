# ruff: noqa: F403
from .cat import *
from .id import *
from .pet import *
from .problem import *
from .toy import *
