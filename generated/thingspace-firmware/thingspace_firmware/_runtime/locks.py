"""A lock for tasks, under asyncio and trio."""

from __future__ import annotations

from typing import Any


class AsyncLock:
    """A lock that is made when there is an event loop to make it for."""

    def __init__(self) -> None:
        self._lock: Any = None

    async def acquire(self) -> None:
        if self._lock is None:
            import anyio

            self._lock = anyio.Lock()
        await self._lock.acquire()

    def release(self) -> None:
        self._lock.release()
