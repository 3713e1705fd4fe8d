# ruff: noqa: F403
from .form_request import *
from .upload_request import *
