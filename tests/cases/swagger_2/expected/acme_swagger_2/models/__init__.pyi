# ruff: noqa: F403
from .fill_thing_request import *
from .thing import *
from .upload_picture_request import *
