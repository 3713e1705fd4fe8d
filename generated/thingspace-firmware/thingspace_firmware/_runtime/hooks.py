"""What a user wants to be told of, or to change, in every call of a client."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar

if TYPE_CHECKING:
    import httpx2

    from .errors import Deviation, SdkError
    from .responses import ApiResponse

    BeforeRequest: TypeAlias = Callable[[httpx2.Request], Any]
    AfterResponse: TypeAlias = Callable[[httpx2.Response], Any]
    OnError: TypeAlias = Callable[[SdkError], Any]
    OnDeviation: TypeAlias = Callable[[Deviation, ApiResponse[Any]], Any]

F = TypeVar("F", bound=Callable[..., Any])


class Hooks:
    """Functions to call; each method also is a decorator.

        @client.hooks.on_deviation
        def report(deviation, response):
            print(response.request.template, deviation)

    Copies of a client share its hooks. Those of the asynchronous client may be asynchronous.
    An exception in a hook ends the call.
    """

    def __init__(self) -> None:
        self.requests: list[BeforeRequest] = []
        self.responses: list[AfterResponse] = []
        self.errors: list[OnError] = []
        self.deviations: list[OnDeviation] = []

    def before_request(self, hook: F) -> F:
        """`hook(request)` before each attempt, with an `httpx2.Request` that it may change."""
        self.requests.append(hook)
        return hook

    def after_response(self, hook: F) -> F:
        """`hook(response)` after each answer, with an `httpx2.Response`."""
        self.responses.append(hook)
        return hook

    def on_error(self, hook: F) -> F:
        """`hook(error)` before an exception of this package leaves a call."""
        self.errors.append(hook)
        return hook

    def on_deviation(self, hook: F) -> F:
        """`hook(deviation, response)` for each value that is not as described, of errors and items too."""
        self.deviations.append(hook)
        return hook

    def deviate(self, deviation: Deviation, response: ApiResponse[Any]) -> None:
        """Tells the hooks at once; what would have to be awaited is not called."""
        for hook in self.deviations:
            result = hook(deviation, response)
            close = getattr(result, "close", None)
            if hasattr(result, "__await__") and close is not None:
                close()
