"""The life of a call: attempts, tokens, redirects, and what comes out in the end."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from . import answers
from .auth import Grant, authorize
from .calls import Call, Mode
from .commands import Ask, Flow, Send, Sleep
from .content import Empty
from .core import Core
from .errors import (
    DecodeError,
    SdkError,
    TooManyRedirectsError,
    TotalTimeoutError,
    TransportError,
)
from .items import Items
from .responses import ApiResponse, Headers, RequestInfo
from .retries import IDEMPOTENT, delay, retry_after, retryable
from .urls import follow, origin, with_pairs

if TYPE_CHECKING:
    import httpx2

MOST_REDIRECTS = 10


class Exchange:
    """One call while it runs: what was sent last, what came back, and how often."""

    __slots__ = (
        "attempts",
        "call",
        "cause",
        "content",
        "core",
        "deadline",
        "grant",
        "redirects",
        "renewed",
        "url",
    )

    def __init__(self, core: Core, call: Call) -> None:
        self.core = core
        self.call = call
        self.url = call.url
        self.grant = Grant()
        self.attempts = 0
        self.redirects = 0
        self.renewed = False
        self.deadline = core.deadline()
        self.cause: SdkError | None = None
        self.content = b""

    def run(self) -> Flow[Any]:
        """The result of the call; what it raises is told to the hooks and has the request."""
        try:
            response = yield from self._attempts()
            return (yield from self._result(response))
        except SdkError as error:
            if error.request is None:
                error.request = self.info()
            error.attempts = error.attempts or self.attempts
            if isinstance(error, TransportError):
                error.args = (self._words(error),)
            for hook in self.core.hooks.errors:
                yield Ask(hook, error)
            raise

    def _words(self, error: SdkError) -> str:
        times = f" (after {error.attempts} attempts)" if error.attempts > 1 else ""
        return f"{self.call.method} {self.call.template}: {error.args[0]}{times}"

    def _attempts(self) -> Flow[httpx2.Response]:
        """The last response: a success, or a failure that is not to be repeated."""
        refused: httpx2.Response | None = None
        while True:
            try:
                yield from self._authorize()
            except SdkError as error:
                if refused is None:
                    raise
                self.cause = error
                return refused
            try:
                response = yield from self._send()
            except TransportError as error:
                yield from self._after_error(error)
                continue
            status = response.status_code
            if status < 300 or answers.declares(self.call.returns, status):
                return response
            if status == 401 and self._renew():
                refused = response
                continue
            if self._redirected(response):
                continue
            wait = self._wait(response)
            if wait is None:
                return response
            yield Sleep(wait)

    def _authorize(self) -> Flow[None]:
        if self.call.security and self.core.trusts(self.url, self.call):
            self.grant = yield from authorize(self.core, self.call, self.url)

    def _send(self) -> Flow[httpx2.Response]:
        core, call, grant = self.core, self.call, self.grant
        hooks = core.hooks
        remaining = None
        if self.deadline is not None:
            remaining = self.deadline - time.monotonic()
            if remaining <= 0:
                raise TotalTimeoutError(
                    "the call took longer than its total time limit"
                )
        fields = {**call.fields, **grant.fields} if grant.fields else call.fields
        cookies = call.cookies + grant.cookies
        if cookies:
            text = "; ".join(cookies).encode("latin-1")
            fields = {**fields, b"cookie": (b"Cookie", text)}
        request = core.link.pool.requests.make(
            call.method,
            self.url,
            fields,
            call.body,
            core.options.timeout.limited(remaining),
            quick=not hooks.requests and not hooks.responses,
            secrets=grant.pairs,
        )
        if hooks.requests:
            yield from self._told(request)
        self.attempts += 1
        started = time.monotonic()
        command = Send(request, call.streamed, self.deadline, not hooks.responses)
        try:
            response: httpx2.Response = yield command
        except TransportError as error:
            self._log(type(error).__name__, started)
            raise
        self.content = command.content
        self._log(response.status_code, started)
        for hook in hooks.responses:
            yield Ask(hook, response)
        return response

    def _told(self, request: httpx2.Request) -> Flow[None]:
        body = self.call.body
        if body is None or body.source is None:
            request.read()
        for hook in self.core.hooks.requests:
            yield Ask(hook, request)

    def _log(self, outcome: object, started: float) -> None:
        logger = self.core.logger
        if not logger.isEnabledFor(10):
            return
        logger.debug(
            "%s %s: %s in %.0f ms, attempt %d",
            self.call.method,
            self.call.template,
            outcome,
            (time.monotonic() - started) * 1000,
            self.attempts,
        )

    def _after_error(self, error: TransportError) -> Flow[None]:
        if isinstance(error, TotalTimeoutError):
            raise error
        if self.deadline is not None and time.monotonic() >= self.deadline:
            message = "the call took longer than its total time limit"
            raise TotalTimeoutError(message) from error
        if not self._repeatable():
            raise error
        wait = self._limited(delay(self.attempts, None))
        if wait is None:
            raise error
        yield Sleep(wait)

    def _repeatable(self) -> bool:
        call = self.call
        idempotent = call.method in IDEMPOTENT or b"idempotency-key" in call.fields
        left = self.attempts - self.redirects - self.renewed
        return idempotent and call.replayable and left <= self.core.options.max_retries

    def _wait(self, response: httpx2.Response) -> float | None:
        """Seconds until the next attempt; None when there is none."""
        if not retryable(response.status_code) or not self._repeatable():
            return None
        told = retry_after(response.headers.get("retry-after"))
        return self._limited(delay(self.attempts, told))

    def _limited(self, wait: float | None) -> float | None:
        if wait is None or self.deadline is None:
            return wait
        return wait if time.monotonic() + wait < self.deadline else None

    def _renew(self) -> bool:
        """True when the request can be sent once more with new tokens."""
        if self.renewed or not self.grant.tokens or not self.call.replayable:
            return False
        self.renewed = True
        for slot, token in self.grant.tokens:
            slot.drop(token)
        return True

    def _redirected(self, response: httpx2.Response) -> bool:
        """True when there is another URL to ask: for GET and HEAD, at the same origin."""
        location = response.headers.get("location")
        if response.status_code not in (301, 302, 303, 307, 308) or not location:
            return False
        url = follow(self.url, location)
        if self.call.method not in ("GET", "HEAD"):
            return False
        if origin(url) is None or origin(url) != origin(self.url):
            return False
        self.redirects += 1
        if self.redirects > MOST_REDIRECTS:
            raise TooManyRedirectsError(
                f"the server redirected more than {MOST_REDIRECTS} times"
            )
        self.url = url
        return True

    def _result(self, response: httpx2.Response) -> Flow[Any]:
        core, call = self.core, self.call
        status = response.status_code
        if status >= 300 and not answers.declares(call.returns, status):
            answer = self._answer(response, self.content)
            error = answers.error(call.raises, answer, tuple(self.grant.secrets))
            yield from self._deviating(answer)
            raise error from self.cause
        if call.streamed:
            # From here on only the time between bytes is limited.
            limits: dict[str, float | None] = response.request.extensions["timeout"]
            limits["read"] = core.options.timeout.read
        if call.mode == "stream":
            return core.link.pool.download(response, self._answer(response, b""))
        if call.streamed:
            opened = yield from self._stream(response)
            if opened is not None:
                return opened
        content, kind = self.content, response.headers.get("content-type", "")
        returns = Empty if call.method == "HEAD" and not content else call.returns
        try:
            strict = core.options.strict
            data, found = answers.decode(returns, status, kind, content, strict)
        except DecodeError as error:
            error.response = self._answer(response, content)
            raise
        if not found and call.mode == "data":
            return data
        answer = self._answer(response, content).around(data)
        answer.deviations = found
        yield from self._deviating(answer)
        return answer if call.mode == "response" else data

    def _deviating(self, answer: ApiResponse[Any]) -> Flow[None]:
        for deviation in answer.deviations:
            for hook in self.core.hooks.deviations:
                yield Ask(hook, deviation, answer)

    def _stream(self, response: httpx2.Response) -> Flow[Any]:
        """The stream that the answer is; None for one that is none, after its bytes are read."""
        core, call = self.core, self.call
        pool = core.link.pool
        answer = self._answer(response, b"")
        media_type, status = answer.media_type, answer.status
        try:
            (content, type_), odd = answers.choose(call.returns, status, media_type)
        except DecodeError:
            content, type_, odd = Empty, None, None
        if not content.streamed or not content.fits(media_type):
            self.content = yield Ask(pool.read, response, self.deadline)
            if content.streamed:
                raise self._unfit(self._answer(response, self.content), content.usual)
            return None
        if odd is not None:
            answer.deviations = (odd,)
            yield from self._deviating(answer)
        stream = pool.stream(response, answer, Items(core, content, type_, answer))
        return answer.around(stream) if call.mode == "response" else stream

    def _unfit(self, answer: ApiResponse[Any], expected: str) -> DecodeError:
        found = answer.media_type or "of no media type"
        error = DecodeError(f"the answer is {found}, and {expected} was expected")
        error.response = answer
        return error

    def _answer(self, response: httpx2.Response, content: bytes) -> ApiResponse[Any]:
        return ApiResponse(
            None,
            response.status_code,
            Headers(response.headers.multi_items()),
            content,
            self.info(),
            self.attempts,
            strict=self.core.options.strict,
            hooks=self.core.hooks,
        )

    def info(self) -> RequestInfo:
        """The request without its secrets."""
        call, grant = self.call, self.grant
        hidden = frozenset(name.decode("ascii") for name in grant.fields)
        shown = [
            (
                name.decode("ascii"),
                "***" if key in grant.fields else value.decode("latin-1"),
            )
            for key, (name, value) in {**call.fields, **grant.fields}.items()
        ]
        url = with_pairs(
            self.url, [pair.partition("=")[0] + "=***" for pair in grant.pairs]
        )
        return RequestInfo(call.method, url, call.template, Headers(shown, hidden))


def perform(
    core: Core, method: str, template: str, mode: Mode, options: Mapping[str, Any]
) -> Flow[Any]:
    """A call from its declaration to its result."""
    try:
        call = Call(core, method, template, mode=mode, **options)
    except SdkError as error:
        for hook in core.hooks.errors:
            yield Ask(hook, error)
        raise
    return (yield from Exchange(core, call).run())
