# ruff: noqa: F403
from .search_by_form_form import *
from .thing import *
