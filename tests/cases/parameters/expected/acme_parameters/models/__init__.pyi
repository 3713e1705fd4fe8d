from .point import *
