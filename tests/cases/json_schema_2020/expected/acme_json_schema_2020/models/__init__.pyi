# ruff: noqa: F403
from .all import *
from .condition import *
from .inner import *
from .named import *
from .tree import *
