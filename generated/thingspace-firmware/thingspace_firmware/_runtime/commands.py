"""What a call asks of its driver: the only things that differ between sync and async."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    import httpx2

R = TypeVar("R")

Command: TypeAlias = "Send | Sleep | Ask | Acquire"
Flow: TypeAlias = Generator[Command, Any, R]
"""A call as a generator: it gives commands, gets their results, and does no input or output."""


class Send:
    """Sends a request; the result is the response, whose body is in `content` unless it is streamed.

    `plain` says that nobody else looks at the body, which then is not kept in the response.
    """

    __slots__ = ("content", "deadline", "plain", "request", "stream")

    def __init__(
        self,
        request: httpx2.Request,
        stream: bool,
        deadline: float | None,
        plain: bool = True,
    ) -> None:
        self.request = request
        self.stream = stream
        self.deadline = deadline
        self.plain = plain
        self.content = b""


class Sleep:
    """Waits."""

    __slots__ = ("seconds",)

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds


class Ask:
    """Calls a function of the user; the asynchronous driver awaits what can be awaited."""

    __slots__ = ("arguments", "function")

    def __init__(self, function: Callable[..., Any], *arguments: Any) -> None:
        self.function = function
        self.arguments = arguments


class Acquire:
    """Takes a lock, which the flow releases."""

    __slots__ = ("lock",)

    def __init__(self, lock: Any) -> None:
        self.lock = lock
