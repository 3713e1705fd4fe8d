# ruff: noqa: F403
from .error import *
from .get_job_response import *
from .problem import *
from .quota_exception import *
