from .login import *
