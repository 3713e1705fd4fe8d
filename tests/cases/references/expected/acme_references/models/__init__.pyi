from .id import *
from .pet import *
from .problem import *
from .user import *
