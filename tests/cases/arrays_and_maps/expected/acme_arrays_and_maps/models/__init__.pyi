# ruff: noqa: F403
from .book import *
from .closed import *
from .note import *
from .open import *
from .shelf import *
from .titles import *
