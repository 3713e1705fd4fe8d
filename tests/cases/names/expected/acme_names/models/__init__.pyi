from .list import *
from .model import *
