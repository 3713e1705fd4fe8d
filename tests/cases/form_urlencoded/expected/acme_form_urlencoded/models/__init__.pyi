# ruff: noqa: F403
from .point import *
from .send_as_request import *
from .send_request import *
