"""Retries, redirects, time limits, and the exceptions of calls that fail."""

from __future__ import annotations

import copy
import datetime as dt
import email.utils
import gzip
import pickle
import time
from typing import Any

import acme
import httpx2
import pytest
from acme._runtime import retries
from acme._runtime.content import Binary, Choice, Empty, Json, Text
from acme._runtime.errors import (
    ConnectTimeoutError,
    PoolTimeoutError,
    ReadError,
    TooManyRedirectsError,
    TotalTimeoutError,
    WriteError,
    WriteTimeoutError,
    combine,
    status_class,
)

from tests.support.calls import call, drivers
from tests.support.drivers import Driver
from tests.support.server import Answer, Server, json_answer, text_answer

NOW = (("Retry-After", "0"),)


@pytest.fixture(params=["sync", "asyncio", "trio"])
def driver(request: pytest.FixtureRequest) -> Driver:
    return drivers(request.param)[0]


@pytest.fixture
def sync() -> Driver:
    return drivers("sync")[0]


# --- retries -------------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504, 520, 599])
def test_statuses_that_are_tried_again(sync: Driver, server: Server, status: int) -> None:
    server.answer(Answer(status, headers=NOW), json_answer({"ok": 1}))
    assert sync.call(call("GET", "/a"), base_url=server.url, max_retries=1) == {"ok": 1}


@pytest.mark.parametrize("status", [400, 401, 404, 409, 422, 501, 505, 511])
def test_statuses_that_are_not(sync: Driver, server: Server, status: int) -> None:
    server.answer(Answer(status, headers=NOW))
    with pytest.raises(acme.ApiError) as caught:
        sync.call(call("GET", "/a"), base_url=server.url, max_retries=3)
    assert (caught.value.status, caught.value.attempts) == (status, 1)


@pytest.mark.parametrize("method", ["GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY"])
def test_methods_that_are_tried_again(driver: Driver, server: Server, method: str) -> None:
    server.answer(Answer(503, headers=NOW), Answer(408, headers=NOW), Answer(204))
    driver.call(call(method, "/a", returns=Empty), base_url=server.url, max_retries=2)
    assert server.lines == [f"{method} /a"] * 3


def test_a_lost_connection_is_tried_again(driver: Driver, server: Server) -> None:
    server.answer(Answer(drop=True), Answer(200, b"{}", cut=1), json_answer({"a": 1}))
    assert driver.call(call("GET", "/a"), base_url=server.url, max_retries=2) == {"a": 1}


@pytest.mark.parametrize("method", ["POST", "PATCH", "LOCK"])
def test_methods_that_are_not(driver: Driver, server: Server, method: str) -> None:
    server.answer(Answer(503, headers=NOW))
    with pytest.raises(acme.ServerError):
        driver.call(call(method, "/a"), base_url=server.url, max_retries=2)


def test_an_idempotency_key_makes_a_post_repeatable(driver: Driver, server: Server) -> None:
    server.answer(Answer(503, headers=NOW), json_answer({}))
    posted = call("POST", "/a", headers={"Idempotency-Key": "k-1"}, body=Json({"a": 1}))
    driver.call(posted, base_url=server.url, max_retries=2)
    assert [(r.header("Idempotency-Key"), r.body) for r in server.requests] == [("k-1", b'{"a":1}')] * 2


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("0", 0), ("7", 7), ("1.5", 1.5), ("-3", 0), ("", None), (None, None), ("soon", None), ("nan", None)],
)
def test_retry_after(value: str | None, seconds: float | None) -> None:
    assert retries.retry_after(value) == seconds


def test_retry_after_as_a_date() -> None:
    later = dt.datetime.now(dt.UTC) + dt.timedelta(seconds=30)
    found = retries.retry_after(email.utils.format_datetime(later, usegmt=True))
    assert found is not None
    assert 28 < found <= 30
    assert retries.retry_after("Wed, 21 Oct 2015 07:28:00 GMT") == 0


def test_pauses_double_with_jitter_up_to_eight_seconds() -> None:
    for attempt, longest in ((1, 0.5), (2, 1), (3, 2), (5, 8), (50, 8)):
        found = retries.delay(attempt, None)
        assert found is not None
        assert longest / 2 <= found <= longest
    assert retries.delay(1, 60.0) == 60.0
    assert retries.delay(1, 61.0) is None


def test_a_server_that_wants_a_long_pause_is_not_asked_again(driver: Driver, server: Server) -> None:
    server.answer(Answer(429, headers=(("Retry-After", "3600"),)))
    with pytest.raises(acme.RateLimitError) as caught:
        driver.call(call("GET", "/a"), base_url=server.url, max_retries=5)
    assert (caught.value.retry_after, caught.value.attempts) == (3600, 1)


def test_a_pause_longer_than_the_time_that_is_left_is_not_made(driver: Driver, server: Server) -> None:
    server.answer(Answer(503, headers=(("Retry-After", "5"),)))
    started = time.monotonic()
    with pytest.raises(acme.ServerError):
        driver.call(call("GET", "/a"), base_url=server.url, max_retries=5, timeout=acme.Timeout(total=1))
    assert time.monotonic() - started < 0.9


def test_a_lost_connection_after_all_attempts(driver: Driver, server: Server) -> None:
    server.answer(Answer(drop=True), Answer(drop=True))
    with pytest.raises(acme.TransportError) as caught:
        driver.call(call("GET", "/a/{b}", path={"b": 1}), base_url=server.url, max_retries=1)
    host = server.url.removeprefix("http://")
    assert str(caught.value) == (
        f"GET /a/{{b}}: the answer of {host} was cut off: "
        "Server disconnected without sending a response. (after 2 attempts)"
    )


# --- time limits ---------------------------------------------------------------------------------


def test_a_total_limit_over_a_body_that_drips(driver: Driver, server: Server) -> None:
    server.answer(Answer(pieces=tuple(piece for _ in range(40) for piece in (b" ", 0.05))))
    started = time.monotonic()
    with pytest.raises(TotalTimeoutError) as caught:
        driver.call(call("GET", "/a"), base_url=server.url, timeout=acme.Timeout(total=0.3), max_retries=3)
    assert 0.25 < time.monotonic() - started < 1
    assert str(caught.value) == "GET /a: the call took longer than its total time limit"


def test_a_total_limit_over_a_server_that_waits(driver: Driver, server: Server) -> None:
    server.answer(Answer(delay=1))
    started = time.monotonic()
    with pytest.raises(TotalTimeoutError):
        driver.call(call("GET", "/a"), base_url=server.url, timeout=acme.Timeout(total=0.2), max_retries=3)
    assert time.monotonic() - started < 0.8


FAULTS: list[tuple[type[httpx2.HTTPError], type[acme.SdkError], str]] = [
    (httpx2.ConnectTimeout, ConnectTimeoutError, "connecting to host.invalid:8 took too long: why"),
    (httpx2.ReadTimeout, acme.ReadTimeoutError, "host.invalid:8 did not answer in time: why"),
    (httpx2.WriteTimeout, WriteTimeoutError, "host.invalid:8 did not take the request in time: why"),
    (httpx2.PoolTimeout, PoolTimeoutError, "no connection became free in time: why"),
    (httpx2.ConnectError, acme.ConnectError, "no connection to host.invalid:8: why"),
    (httpx2.ProxyError, acme.ConnectError, "no connection to host.invalid:8 through the proxy: why"),
    (httpx2.ReadError, ReadError, "the answer of host.invalid:8 was cut off: why"),
    (httpx2.RemoteProtocolError, ReadError, "the answer of host.invalid:8 was cut off: why"),
    (httpx2.WriteError, WriteError, "the connection to host.invalid:8 broke while sending: why"),
    (httpx2.LocalProtocolError, acme.RequestError, "the request can't be sent: why"),
    (httpx2.UnsupportedProtocol, acme.RequestError, "the URL can't be used: why"),
]


@pytest.mark.parametrize(("theirs", "ours", "message"), FAULTS)
def test_faults_of_the_transport(sync: Driver, theirs: Any, ours: Any, message: str) -> None:
    def fail(request: httpx2.Request) -> httpx2.Response:
        raise theirs("why", request=request)

    with httpx2.Client(transport=httpx2.MockTransport(fail)) as http_client, pytest.raises(acme.SdkError) as caught:
        sync.call(call("GET", "/a"), base_url="http://host.invalid:8", http_client=http_client)
    assert type(caught.value) is ours
    assert str(caught.value) in (message, f"GET /a: {message}")
    assert isinstance(caught.value.__cause__, theirs)
    assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)


def test_timeouts() -> None:
    assert acme.Timeout.of(3) == acme.Timeout(3, 3, 3, 3, None)
    assert acme.Timeout.of(None) == acme.Timeout(None, None, None, None, None)
    assert acme.Timeout(connect=5).limited(2) == {"connect": 2, "read": 2, "write": 2, "pool": 2}
    with pytest.raises(ValueError, match="read is -1: not a number of seconds"):
        acme.Timeout(read=-1)


# --- redirects -----------------------------------------------------------------------------------


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_redirect_at_the_same_origin(driver: Driver, server: Server, status: int, method: str) -> None:
    server.answer(Answer(status, headers=(("Location", "b?x=1#f"),)), Answer(204))
    driver.call(call(method, "/v1/a", returns=Empty), base_url=server.url)
    assert server.lines == [f"{method} /v1/a", f"{method} /v1/b?x=1"]
    assert server.last.header("X-Session") == "session-secret"


def test_other_redirects_are_errors(driver: Driver, server: Server) -> None:
    server.answer(Answer(307, headers=(("Location", "/b?token=1"),)))
    with pytest.raises(acme.ApiError) as caught:
        driver.call(call("POST", "/a"), base_url=server.url)
    assert type(caught.value) is acme.ApiError
    assert str(caught.value) == (
        "POST /a: 307 Temporary Redirect, a redirect to /b, is not followed (the body is empty)"
    )


def test_a_redirect_without_a_location(driver: Driver, server: Server) -> None:
    server.answer(Answer(302))
    with pytest.raises(acme.ApiError) as caught:
        driver.call(call("GET", "/a"), base_url=server.url)
    assert str(caught.value) == "GET /a: 302 Found (the body is empty)"


def test_a_declared_redirect_is_an_answer(driver: Driver, server: Server) -> None:
    server.answer(Answer(302, headers=(("Location", "/b"),)))
    returns = Choice[None]({302: Empty})
    response = driver.call(call("GET", "/a", returns=returns, mode="response"), base_url=server.url)
    assert (response.status, response.headers["location"]) == (302, "/b")


def test_redirects_come_to_an_end(driver: Driver, server: Server) -> None:
    server.handler = lambda _: Answer(302, headers=(("Location", "/again"),))
    with pytest.raises(TooManyRedirectsError) as caught:
        driver.call(call("GET", "/a"), base_url=server.url)
    assert str(caught.value) == "GET /a: the server redirected more than 10 times (after 11 attempts)"


# --- what the server answers ---------------------------------------------------------------------

MESSAGES: list[tuple[Answer, str]] = [
    (json_answer({"code": "E1", "message": "no"}, 400), "400 Bad Request: E1: no"),
    (json_answer({"error": {"type": "t", "message": "m"}}, 404), "404 Not Found: t: m"),
    (json_answer({"error": "invalid", "error_description": "d"}, 401), "401 Unauthorized: invalid: d"),
    (json_answer({"title": "T", "detail": "D", "status": 422}, 422), "422 Unprocessable Entity: T: D"),
    (json_answer({"other": [1]}, 400), '400 Bad Request: {"other": [1]}'),
    (json_answer(["a", "b"], 400), '400 Bad Request: ["a", "b"]'),
    (json_answer("text", 400), '400 Bad Request: "text"'),
    (text_answer("<html><title> Bad\n gateway</title><p>x", 502), "502 Bad Gateway: a page, 'Bad gateway'"),
    (text_answer("<p>Sorry,  <b>closed", 503), "503 Service Unavailable: a page, 'Sorry, closed'"),
    (text_answer("no\n such", 404, "text/plain"), "404 Not Found: no such"),
    (text_answer("x" * 400, 404, "text/plain"), f"404 Not Found: {'x' * 297}..."),
    (Answer(500), "500 Internal Server Error (the body is empty)"),
    (Answer(599), "599 unregistered status (the body is empty)"),
    (Answer(429, headers=(("Retry-After", "7"),)), "429 Too Many Requests (the body is empty) (retry after 7 s)"),
    (Answer(403, headers=(("X-Request-Id", "r-1"),)), "403 Forbidden (the body is empty) (request id r-1)"),
    (Answer(400, b"\xff\xfe", (("Content-Type", "application/json"),)), "400 Bad Request: \ufffd\ufffd"),
    (Answer(400, b"\xe4", (("Content-Type", "text/plain; charset=latin-1"),)), "400 Bad Request: ä"),
    (Answer(400, b"a", (("Content-Type", "text/plain; charset=idna"),)), "400 Bad Request: a"),
    (Answer(400, b"[" * 100_000, (("Content-Type", "application/json"),)), f"400 Bad Request: {'[' * 297}..."),
]


@pytest.mark.parametrize(("answer", "message"), MESSAGES, ids=lambda value: str(value)[:40])
def test_what_an_error_says(sync: Driver, server: Server, answer: Answer, message: str) -> None:
    server.answer(answer)
    with pytest.raises(acme.ApiError) as caught:
        sync.call(call("GET", "/a"), base_url=server.url)
    assert str(caught.value) == f"GET /a: {message}"
    twin = pickle.loads(pickle.dumps(caught.value))
    assert (type(twin), str(twin), twin.text) == (type(caught.value), str(caught.value), caught.value.text)


RAISES: Any = {
    400: acme.ErrorException,
    404: Json[list[str]],
    "4XX": acme.ValidationProblemException,
    "default": Text,
}


@pytest.mark.parametrize(
    ("status", "value", "classes", "body"),
    [
        (400, {"errorCode": "1", "errorMessage": "2"}, (acme.ErrorException, acme.BadRequestError), "Error"),
        (400, {"errorCode": 1}, (acme.ErrorException, acme.BadRequestError), "Error"),
        (400, [1], (acme.ErrorException, acme.BadRequestError), "list"),
        (404, ["a"], (acme.NotFoundError,), "list"),
        (404, {"a": 1}, (acme.NotFoundError,), "dict"),
        (409, {"problems": ["p"]}, (acme.ValidationProblemException, acme.ConflictError), "ValidationProblem"),
        (451, {}, (acme.ValidationProblemException, acme.ClientError), "ValidationProblem"),
        (500, {"a": 1}, (acme.ServerError,), "str"),
    ],
    ids=str,
)
@pytest.mark.parametrize("strict", [False, True])
def test_the_class_and_the_body(
    sync: Driver, server: Server, status: int, value: Any, classes: Any, body: str, strict: bool
) -> None:
    server.answer(json_answer(value, status))
    with pytest.raises(acme.ApiError) as caught:
        sync.call(call("GET", "/a", raises=RAISES), base_url=server.url, strict=strict)
    error = caught.value
    assert all(isinstance(error, cls) for cls in classes)
    assert type(error).__name__ == classes[0].__name__
    assert type(error.body).__name__ == body
    assert error.response is not None
    assert error.response.data is error.body
    assert (error.request.method, error.request.template, error.request.url) == ("GET", "/a", f"{server.url}/a")


def test_fields_of_the_body_are_attributes() -> None:
    error = acme.ErrorException(status=400, body=acme.models.Error(error_code="1"))
    assert error.error_code == "1"
    with pytest.raises(AttributeError):
        _ = error.error_message
    for body in ("text", ["a"], {"errorCode": "1"}, None):
        other = acme.ErrorException(status=400, body=body)
        assert not hasattr(other, "error_code")
        assert not hasattr(other, "title")
    assert str(error) == "the server answered 400 Bad Request"
    assert str(acme.ErrorException()) == "the request failed"
    assert (error.text, error.headers, error.request_id, error.retry_after) == ("", {}, None, None)


def test_combined_classes() -> None:
    both = combine(acme.ErrorException, acme.NotFoundError)
    assert both is combine(acme.ErrorException, acme.NotFoundError)
    assert (both.__name__, both.__module__, both.__doc__) == ("ErrorException", "acme.exceptions", "Unexpected error")
    assert combine(acme.ErrorException, acme.ApiError) is acme.ErrorException
    assert issubclass(both, acme.ErrorException)
    assert issubclass(both, acme.NotFoundError)
    error = both("message", status=404, body=acme.models.Error(error_code="1"))
    for twin in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(twin) is both
        assert (twin.args, twin.status, twin.body) == (error.args, 404, error.body)
    assert status_class(302) is acme.ApiError


@pytest.mark.parametrize(
    "error",
    [
        acme.RequestError("a"),
        acme.MissingFieldError("Cat", "name", "name"),
        acme.MissingFieldError("Cat", "seen_at", "seenAt", "$.a[0].seenAt"),
        acme.DecodeError("a", deviations=(acme.Deviation("$.a", "/a", "str", 1, "m"),)),
        acme.ReadTimeoutError("a"),
        acme.RequestError(),
    ],
    ids=repr,
)
def test_the_other_exceptions_pickle(error: Any) -> None:
    twin = pickle.loads(pickle.dumps(error))
    assert (type(twin), str(twin), vars(twin)) == (type(error), str(error), vars(error))


def test_a_missing_field_says_which() -> None:
    assert str(acme.MissingFieldError("Cat", "name", "name")) == "Cat.name is required and not set"
    assert str(acme.MissingFieldError("Cat", "seen_at", "seenAt", "$.a[0].seenAt")) == (
        'Cat.seen_at ("seenAt" in JSON) is required and not set at $.a[0].seenAt'
    )


# --- answers that are not what they should be ----------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (text_answer("<html>"), "the answer is text/html, not JSON"),
        (
            text_answer("<html>", content_type="application/octet-stream"),
            "the answer is application/octet-stream, not JSON",
        ),
        (Answer(200), "the answer is empty, and JSON was expected"),
        (Answer(200, b"  "), "the answer is empty, and JSON was expected"),
        (
            Answer(200, b"data: 1", (("Content-Type", "text/event-stream"),)),
            "the answer is text/event-stream, not JSON",
        ),
    ],
)
def test_a_success_that_is_none(driver: Driver, server: Server, answer: Answer, message: str) -> None:
    server.answer(answer)
    with pytest.raises(acme.DecodeError) as caught:
        driver.call(call("GET", "/a"), base_url=server.url, max_retries=2)
    error = caught.value
    assert str(error) == f"GET /a: {message}"
    assert (error.status, error.text, error.attempts) == (answer.status, answer.body.decode(), 1)
    assert error.request is not None
    assert error.request.method == "GET"
    twin = pickle.loads(pickle.dumps(error))
    assert (str(twin), twin.status, twin.text) == (str(error), error.status, error.text)


def test_json_under_another_name(driver: Driver, server: Server) -> None:
    for content_type in ("text/plain", "application/problem+json", "text/json", ""):
        server.answer(Answer(200, b' {"a": 1}', (("Content-Type", content_type),)))
        assert driver.call(call("GET", "/a"), base_url=server.url) == {"a": 1}


@pytest.mark.parametrize("encoding", ["ISO-8859-1", "utf-16", "utf-8", "unheard-of"])
def test_json_in_another_charset(driver: Driver, server: Server, encoding: str) -> None:
    known = encoding != "unheard-of"
    body = '{"a": "ä"}'.encode(encoding if known else "utf-8")
    server.answer(Answer(200, body, (("Content-Type", f'application/json; charset="{encoding}"'),)))
    assert driver.call(call("GET", "/a"), base_url=server.url) == {"a": "ä"}


@pytest.mark.parametrize("status", [204, 205])
def test_no_content_where_json_was_declared(driver: Driver, server: Server, status: int) -> None:
    server.answer(Answer(status), Answer(status))
    response = driver.call(call("DELETE", "/a", returns=Json[int], mode="response"), base_url=server.url)
    assert (response.data, [str(found) for found in response.deviations]) == (None, [f"$: {status} has no content"])
    with pytest.raises(acme.DecodeError, match=f"^DELETE /a: {status} has no content$"):
        driver.call(call("DELETE", "/a", returns=Json[int]), base_url=server.url, strict=True)


def test_packed_answers(driver: Driver, server: Server) -> None:
    headers = (("Content-Type", "application/json"), ("Content-Encoding", "gzip"))
    server.answer(Answer(200, gzip.compress(b'{"a":1}'), headers), Answer(200, b"not packed", headers))
    assert driver.call(call("GET", "/a"), base_url=server.url) == {"a": 1}
    with pytest.raises(acme.DecodeError) as caught:
        driver.call(call("GET", "/a"), base_url=server.url)
    assert "can't be unpacked" in str(caught.value)


def test_null_where_it_is_allowed(driver: Driver, server: Server) -> None:
    server.answer(Answer(204), json_answer(None))
    for _ in range(2):
        assert driver.call(call("GET", "/a", returns=Json[dict[str, int] | None]), base_url=server.url) is None


def test_choices(driver: Driver, server: Server) -> None:
    by_status = Choice[Any]({201: Json[int], "2XX": Text, 204: Empty})
    by_media = Choice[Any]({"application/json": Json[int], "text/csv": Text})
    server.answer(
        json_answer(1, 201),
        json_answer(1, 202),
        Answer(204),
        json_answer(1),
        text_answer("a,b", content_type="text/csv; charset=utf-8"),
        Answer(200, b"2", (("Content-Type", "application/vnd.x+json"),)),
        text_answer("c", content_type="text/plain"),
    )
    made = [call("GET", "/a", returns=by_status)] * 3 + [call("GET", "/a", returns=by_media)] * 4
    assert driver.calls(*made, base_url=server.url) == [1, "1", None, 1, "a,b", 2, "c"]
    assert [request.header("Accept") for request in server.requests[2:4]] == [
        "application/json, text/plain",
        "application/json, text/csv",
    ]
    server.answer(Answer(200, b"x", (("Content-Type", "image/png"),)))
    with pytest.raises(acme.DecodeError) as caught:
        driver.call(call("GET", "/a", returns=by_media), base_url=server.url)
    assert str(caught.value) == "GET /a: the answer is image/png, and application/json or text/csv was expected"


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("", b'{"a": 1}', {"a": 1}),
        ("application/x-odd", b'{"a": 1}', {"a": 1}),
        ("", b"%PDF", b"%PDF"),
        ("application/octet-stream", b"%PDF", b"%PDF"),
        ("application/octet-stream", b"12", 12),
        ("text/html", b"a,b", "a,b"),
    ],
)
def test_a_media_type_that_is_not_declared(
    driver: Driver, server: Server, kind: str, body: bytes, expected: Any
) -> None:
    returns = Choice[Any]({"application/json": Json[Any], "application/pdf": Binary, "text/csv": Text})
    answer = Answer(200, body, (("Content-Type", kind),) if kind else ())
    server.answer(answer, answer)
    response = driver.call(call("GET", "/a", returns=returns, mode="response"), base_url=server.url)
    assert response.data == expected
    message = (
        f"the answer is {kind or 'of no media type'}, and application/json or application/pdf or text/csv was expected"
    )
    declared = kind.startswith("text/") and isinstance(expected, str)  # nearest of its kind
    assert [found.message for found in response.deviations] == ([] if declared else [message])
    if not declared:
        with pytest.raises(acme.DecodeError, match=message):
            driver.call(call("GET", "/a", returns=returns), base_url=server.url, strict=True)


def test_a_status_that_is_not_declared_is_a_deviation(driver: Driver, server: Server) -> None:
    returns = Choice[Any]({201: Json[int], 202: Json[str]})
    server.answer(json_answer(1), json_answer(1))
    response = driver.call(call("GET", "/a", returns=returns, mode="response"), base_url=server.url)
    assert response.data == 1
    assert [str(found) for found in response.deviations] == ["$: the status is 200, and 201 or 202 was expected"]
    with pytest.raises(acme.DecodeError):
        driver.call(call("GET", "/a", returns=returns), base_url=server.url, strict=True)
