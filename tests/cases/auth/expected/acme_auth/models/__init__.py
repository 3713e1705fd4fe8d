"""Models and enums of Auth."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    pass
else:
    from .._runtime.lazy import attach

    __getattr__, __dir__ = attach(
        __name__,
        {},
    )

__all__ = []
