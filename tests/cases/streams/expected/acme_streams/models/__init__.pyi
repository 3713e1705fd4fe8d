# ruff: noqa: F403
from .event import *
from .log import *
from .logged import *
from .started import *
