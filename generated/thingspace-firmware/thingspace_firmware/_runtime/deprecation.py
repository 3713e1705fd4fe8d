"""`deprecated` (PEP 702), which the standard library has since Python 3.13."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import deprecated as deprecated
else:
    import functools
    import warnings

    def deprecated(message):
        """Marks a method: type checkers say so, and calling it warns."""

        def mark(method):
            @functools.wraps(method)
            def call(*args, **kwargs):
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                return method(*args, **kwargs)

            return call

        return mark
