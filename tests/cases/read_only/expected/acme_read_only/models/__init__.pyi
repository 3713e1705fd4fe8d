from .address import *
from .team import *
from .user import *
