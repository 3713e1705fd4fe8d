"""Every way in which a call can fail: the class, what the exception carries, and what it says."""

from __future__ import annotations

import json
from http import HTTPStatus
from types import ModuleType
from typing import Any

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import ERROR, list_firmware, report
from tests.support.server import Answer, Server, json_answer, text_answer

HTML = "<html><body>Bad gateway</body></html>"

# answer, classes that catch it, body as JSON
ANSWERS: dict[str, tuple[Answer, tuple[str, ...], Any]] = {
    "400 documented": (json_answer(ERROR, 400), ("ErrorException", "BadRequestError", "ClientError"), ERROR),
    "400 with more": (
        json_answer({**ERROR, "more": 1}, 400),
        ("ErrorException", "BadRequestError"),
        {**ERROR, "more": 1},
    ),
    "400 other object": (json_answer({"fault": "x"}, 400), ("ErrorException", "BadRequestError"), {"fault": "x"}),
    "400 other JSON": (json_answer(["x"], 400), ("ErrorException", "BadRequestError"), ["x"]),
    "400 wrong type": (json_answer({"errorCode": 5}, 400), ("ErrorException", "BadRequestError"), {"errorCode": 5}),
    "400 HTML": (text_answer(HTML, 400), ("ErrorException", "BadRequestError"), HTML),
    "400 empty": (Answer(400), ("ErrorException", "BadRequestError"), None),
    "400 half": (
        Answer(400, b'{"errorCode": ', (("Content-Type", "application/json"),)),
        ("ErrorException", "BadRequestError"),
        '{"errorCode": ',
    ),
    "401": (json_answer(ERROR, 401), ("AuthenticationError", "ClientError"), ERROR),
    "403": (Answer(403), ("PermissionDeniedError", "ClientError"), None),
    "404": (text_answer("no such account", 404, "text/plain"), ("NotFoundError", "ClientError"), "no such account"),
    "409": (Answer(409), ("ConflictError",), None),
    "418": (Answer(418), ("ClientError",), None),
    "422": (json_answer({"a": 1}, 422), ("UnprocessableEntityError",), {"a": 1}),
    "429": (Answer(429, headers=(("Retry-After", "7"),)), ("RateLimitError",), None),
    "500": (json_answer(ERROR, 500), ("ServerError",), ERROR),
    "502 HTML": (text_answer(HTML, 502), ("ServerError",), HTML),
    "599": (Answer(599), ("ServerError",), None),
}
EACH = pytest.mark.parametrize("case", ANSWERS)


@EACH
def test_an_answer_that_says_no(driver: Driver, server: Server, package: ModuleType, case: str) -> None:
    answer, classes, body = ANSWERS[case]
    answer = Answer(answer.status, answer.body, (*answer.headers, ("X-Request-Id", "r-1")))
    server.answer(answer)
    with pytest.raises(package.ApiError) as caught:
        driver.call(report, base_url=server.url)
    error = caught.value
    assert [name for name in classes if not isinstance(error, getattr(package, name))] == []
    assert isinstance(error, package.ErrorException) == ("ErrorException" in classes)
    assert type(error).__name__ == classes[0]
    assert error.status == answer.status
    assert error.text == answer.body.decode()
    assert error.headers["x-request-id"] == "r-1"
    assert error.request_id == "r-1"
    assert getattr(error.body, "to_dict", lambda: error.body)() == body
    assert error.attempts == 1
    assert error.retry_after == (7 if case == "429" else None)


SAID = "INTERNAL_SYSTEM_ERROR: The system encountered an internal error."
# What `str()` says after the method and the path.
MESSAGES = {
    "400 documented": f"400 Bad Request: {SAID}",
    "400 with more": f"400 Bad Request: {SAID}",
    "400 other object": '400 Bad Request: {"fault": "x"}',
    "400 other JSON": '400 Bad Request: ["x"]',
    "400 wrong type": "400 Bad Request: 5",
    "400 HTML": "400 Bad Request: a page, 'Bad gateway'",
    "400 empty": "400 Bad Request (the body is empty)",
    "400 half": '400 Bad Request: {"errorCode":',
    "401": f"401 Unauthorized: {SAID}",
    "403": "403 Forbidden (the body is empty)",
    "404": "404 Not Found: no such account",
    "409": "409 Conflict (the body is empty)",
    "418": f"418 {HTTPStatus(418).phrase} (the body is empty)",
    "422": f'422 {HTTPStatus(422).phrase}: {{"a": 1}}',
    "429": "429 Too Many Requests (the body is empty) (retry after 7 s)",
    "500": f"500 Internal Server Error: {SAID}",
    "502 HTML": "502 Bad Gateway: a page, 'Bad gateway'",
    "599": "599 unregistered status (the body is empty)",
}


@EACH
def test_what_it_says(sync: Driver, server: Server, package: ModuleType, case: str) -> None:
    answer, _, _ = ANSWERS[case]
    server.answer(answer)
    with pytest.raises(package.ApiError) as caught:
        sync.call(report, base_url=server.url)
    assert str(caught.value) == f"PUT /firmware/{{acc}}/async/{{deviceId}}: {MESSAGES[case]}"


def test_the_documented_error_has_its_fields(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(json_answer(ERROR, 400))
    with pytest.raises(package.ErrorException) as caught:
        driver.call(report, base_url=server.url)
    error = caught.value
    assert type(error.body) is package.models.Error
    assert error.error_code == error.body.error_code == "INTERNAL_SYSTEM_ERROR"
    assert error.error_message == "The system encountered an internal error."


@pytest.mark.parametrize("case", ["400 other object", "400 other JSON", "400 HTML", "400 empty"])
def test_fields_that_are_not_there(sync: Driver, server: Server, package: ModuleType, case: str) -> None:
    server.answer(ANSWERS[case][0])
    with pytest.raises(package.ErrorException) as caught:
        sync.call(report, base_url=server.url)
    assert not hasattr(caught.value, "error_code")
    assert repr(caught.value)


@pytest.mark.parametrize("case", ["400 documented", "404", "500"])
def test_strict_does_not_hide_an_error(sync: Driver, server: Server, package: ModuleType, case: str) -> None:
    answer, classes, _ = ANSWERS[case]
    server.answer(answer)
    with pytest.raises(getattr(package, classes[0])):
        sync.call(report, base_url=server.url, strict=True)


def test_strict_keeps_the_class_of_an_error_that_does_not_fit(
    sync: Driver, server: Server, package: ModuleType
) -> None:
    server.answer(json_answer({"errorCode": 5}, 400))
    with pytest.raises(package.ErrorException) as caught:
        sync.call(report, base_url=server.url, strict=True)
    assert json.loads(caught.value.text) == {"errorCode": 5}


def test_a_refused_connection(driver: Driver, package: ModuleType) -> None:
    with Server() as gone:
        pass
    with pytest.raises(package.ConnectError) as caught:
        driver.call(report, base_url=gone.url)
    assert_transport(caught.value, package, f"no connection to 127.0.0.1:{gone.port}")


def test_a_time_out(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(Answer(delay=0.6))
    with pytest.raises(package.ReadTimeoutError) as caught:
        driver.call(report, base_url=server.url, timeout=0.1)
    assert_transport(caught.value, package, f"127.0.0.1:{server.port} did not answer in time")


@pytest.mark.parametrize(
    "answer",
    [
        Answer(drop=True),
        Answer(200, b'{"accountName": "1", "requestId": "2"}', cut=20),
        Answer(200, pieces=(b'{"accountName": ', b'"1"}'), cut=1),
        Answer(400, b'{"errorCode": "1"}', cut=5),
    ],
    ids=["no answer", "half a body", "half the chunks", "half an error"],
)
def test_a_connection_cut_off(driver: Driver, server: Server, package: ModuleType, answer: Answer) -> None:
    server.answer(answer)
    with pytest.raises(package.TransportError) as caught:
        driver.call(report, base_url=server.url)
    assert type(caught.value) is package.ReadError
    assert_transport(caught.value, package, f"the answer of 127.0.0.1:{server.port} was cut off")


def assert_transport(error: Any, package: ModuleType, message: str) -> None:
    """It says what was asked of whom; the rest of the message is the transport's own. It was tried once."""
    assert isinstance(error, package.SdkError)
    assert not isinstance(error, package.ApiError)
    assert error.attempts == 1
    assert error.request.method == "PUT"
    assert str(error).startswith(f"PUT /firmware/{{acc}}/async/{{deviceId}}: {message}")
    assert error.__cause__ is not None


def test_an_unknown_host(sync: Driver, package: ModuleType) -> None:
    with pytest.raises(package.ConnectError):
        sync.call(list_firmware, base_url="http://nowhere.invalid")
