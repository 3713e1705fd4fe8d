"""The token endpoint of OAuth 2."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from . import answers
from .bodies import Body
from .commands import Flow, Send, Sleep
from .core import Core
from .credentials import Token
from .errors import RequestError, SdkError, TransportError
from .responses import ApiResponse, Headers, RequestInfo
from .retries import delay, retry_after, retryable

if TYPE_CHECKING:
    import httpx2


def fetch_token(
    core: Core,
    url: str,
    headers: Mapping[str, str],
    form: Mapping[str, str],
    secrets: tuple[str, ...],
) -> Flow[Token]:
    """Asks a token endpoint (RFC 6749, section 4.4), with the retries of the client.

    Raises:
        SdkError: there is no token; the message has no secret in it
    """
    body = Body("application/x-www-form-urlencoded", urlencode(form).encode("ascii"))
    fields = {
        name.lower().encode("ascii"): (name.encode("ascii"), value.encode("ascii"))
        for name, value in headers.items()
    }
    fields[b"content-type"] = (b"Content-Type", body.media_type.encode("ascii"))
    fields[b"user-agent"] = core.fields[b"user-agent"]
    deadline = core.deadline()
    attempts = 0
    while True:
        timeout = core.options.timeout.limited(None)
        request = core.link.pool.requests.make("POST", url, fields, body, timeout)
        attempts += 1
        last = attempts > core.options.max_retries
        told = None
        try:
            command = Send(request, False, deadline)
            response: httpx2.Response = yield command
        except TransportError:
            if last:
                raise
        else:
            if response.is_success:
                return _token(command.content)
            told = retry_after(response.headers.get("retry-after"))
            if last or not retryable(response.status_code):
                raise _refused(url, response, command.content, attempts, secrets)
            if delay(attempts, told) is None:
                raise _refused(url, response, command.content, attempts, secrets)
        yield Sleep(delay(attempts, told) or 0.0)


def _refused(
    url: str,
    response: httpx2.Response,
    content: bytes,
    attempts: int,
    secrets: tuple[str, ...],
) -> SdkError:
    info = RequestInfo("POST", url, url, Headers())
    headers = Headers(response.headers.multi_items())
    answer: ApiResponse[Any] = ApiResponse(
        None, response.status_code, headers, content, info, attempts
    )
    return answers.error({}, answer, secrets)


def _token(content: bytes) -> Token:
    try:
        data = json.loads(content)
        value = data["access_token"]
        expires_in = data.get("expires_in")
        lifetime = None if expires_in is None else float(expires_in)
    except (ValueError, KeyError, TypeError, AttributeError):
        raise RequestError("the answer of the token endpoint has no token") from None
    if not isinstance(value, str) or not value:
        raise RequestError("the answer of the token endpoint has no token")
    expires_at = None if lifetime is None else time.time() + lifetime
    refresh = data.get("refresh_token")
    return Token(
        value, expires_at, refresh_token=refresh if isinstance(refresh, str) else None
    )
