# ruff: noqa: F403
from .fault import *
from .person import *
from .pet import *
from .pets import *
from .tag import *
