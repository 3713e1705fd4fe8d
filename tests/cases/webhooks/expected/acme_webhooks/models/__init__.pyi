# ruff: noqa: F403
from .pet import *
from .pet_born import *
from .pet_event import *
from .pet_sold import *
from .shop_closed import *
from .visit import *
