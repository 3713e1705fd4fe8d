from .inner import *
from .states import *
