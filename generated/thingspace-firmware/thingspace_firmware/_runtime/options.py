"""Options of a client that are more than one value."""

from __future__ import annotations

from dataclasses import dataclass, fields


@dataclass(frozen=True)
class Timeout:
    """Time limits, in seconds; None is no limit.

    Attributes:
        connect: to make a connection
        read: for the server to send the next bytes
        write: for the server to take the next bytes
        pool: to wait for a free connection
        total: for the call as a whole, with all attempts and the time between them;
            for a stream or a download, until its first byte
    """

    connect: float | None = 60.0
    read: float | None = 60.0
    write: float | None = 60.0
    pool: float | None = 60.0
    total: float | None = None

    def __post_init__(self) -> None:
        for item in fields(self):
            value = getattr(self, item.name)
            if value is not None and not value >= 0:
                raise ValueError(f"{item.name} is {value!r}: not a number of seconds")

    @classmethod
    def of(cls, value: float | Timeout | None) -> Timeout:
        """A number is the limit of each step; None means no limit at all."""
        if isinstance(value, Timeout):
            return value
        return cls(connect=value, read=value, write=value, pool=value)

    def limited(self, remaining: float | None) -> dict[str, float | None]:
        """The limits of one attempt, none longer than what remains of the total."""
        limits = {
            "connect": self.connect,
            "read": self.read,
            "write": self.write,
            "pool": self.pool,
        }
        if remaining is None:
            return limits
        return {
            name: remaining if limit is None else min(limit, remaining)
            for name, limit in limits.items()
        }
