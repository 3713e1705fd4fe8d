# ruff: noqa: F403
from .blank_enum import *
from .inner import *
from .kind_enum import *
from .maybe_inner import *
from .null_enum import *
from .outer import *
from .states import *
