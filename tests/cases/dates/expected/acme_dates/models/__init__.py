"""Models and enums of Dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .times import Times, TimesDict
else:
    from .._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {
            "times": ("Times", "TimesDict"),
        },
    )

__all__ = [
    "Times",
    "TimesDict",
]
