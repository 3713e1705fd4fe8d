# ruff: noqa: F403
from .base import *
from .buyer import *
from .frame import *
from .odd import *
from .order import *
from .shape import *
from .sized import *
