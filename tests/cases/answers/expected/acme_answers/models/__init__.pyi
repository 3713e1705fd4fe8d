# ruff: noqa: F403
from .job import *
from .ticket import *
