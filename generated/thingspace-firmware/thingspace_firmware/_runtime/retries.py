"""When a request is sent again, and how long that waits."""

from __future__ import annotations

import random
import time

IDEMPOTENT = frozenset(("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"))
"""Methods that may be repeated (RFC 9110, section 9.2.2; QUERY by its own draft)."""

_FINAL = frozenset((501, 505, 511))
"""Server errors that the same request would only meet again."""

LONGEST_WAIT = 60.0
"""Seconds: a server that wants a longer pause is not asked again."""


def retryable(status: int) -> bool:
    """408, 429 and 5xx, except those that say that the request itself can't work."""
    return status in (408, 429) or (status >= 500 and status not in _FINAL)


def retry_after(value: str | None) -> float | None:
    """Seconds of a Retry-After field, given as seconds or as a date (RFC 9110, section 10.2.3)."""
    if not value:
        return None
    try:
        seconds = float(value)
    except ValueError:
        from email.utils import parsedate_to_datetime

        try:
            seconds = parsedate_to_datetime(value).timestamp() - time.time()
        except (ValueError, OverflowError):
            return None
    return max(0.0, seconds) if seconds == seconds else None


def delay(attempt: int, told: float | None) -> float | None:
    """Seconds before the next attempt, after `attempt` ones; None to give up.

    What the server told counts; without it the pause doubles from half a second to eight, with
    jitter, so that many clients do not come back at once.
    """
    if told is not None:
        return told if told <= LONGEST_WAIT else None
    longest: float = min(8.0, 0.5 * 2 ** (attempt - 1))
    return longest * random.uniform(0.5, 1.0)
