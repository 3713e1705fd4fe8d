from __future__ import annotations

from .._runtime.model import Model as _Model


class ValidationProblem(_Model):
    """The request is not valid"""

    problems: list[str] | None = None
    """One sentence for each problem"""
