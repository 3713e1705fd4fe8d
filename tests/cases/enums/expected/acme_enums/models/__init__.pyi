# ruff: noqa: F403
from .box import *
from .get_size_order_enum import *
from .level_enum import *
from .mixed import *
from .odd_enum import *
from .size_enum import *
from .state_enum import *
