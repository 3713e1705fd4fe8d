# ruff: noqa: F403
from .meta import *
from .send_as_request import *
from .send_request import *
