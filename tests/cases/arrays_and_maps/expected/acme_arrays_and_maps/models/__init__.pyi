from .book import *
from .closed import *
from .shelf import *
from .titles import *
