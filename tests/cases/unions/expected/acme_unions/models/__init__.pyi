# ruff: noqa: F403
from .cat import *
from .circle import *
from .dog import *
from .pet import *
from .shape import *
from .square import *
from .value import *
