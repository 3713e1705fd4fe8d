# ruff: noqa: F403
from .error import *
from .get_pet_response_x_color import *
from .kind_enum import *
from .meta import *
