from .times import *
