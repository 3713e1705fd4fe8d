"""The session token, missing credentials, and the hosts that tokens may go to."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import RECEIPT, list_firmware, report
from tests.support.oauth import PATH
from tests.support.server import Answer, Server, json_answer


class Login:
    """A callable that gives `session-1`, `session-2`, …; from call `fails_from` on it raises."""

    def __init__(self, wrap: Any = str, fails_from: int = 100):
        self.wrap, self.fails_from, self.calls = wrap, fails_from, 0

    def __call__(self) -> Any:
        self.calls += 1
        if self.calls >= self.fails_from:
            raise PermissionError("the password is wrong")
        return self.wrap(f"session-{self.calls}")


def sessions(server: Server) -> list[str | None]:
    return [request.header("VZ-M2M-Token") for request in server.requests]


def test_a_string_is_sent(driver: Driver, server: Server) -> None:
    server.answer(json_answer(RECEIPT))
    driver.call(report, base_url=server.url, vz_m2m_token="mine")
    assert sessions(server) == ["mine"]


def test_a_callable_that_gives_a_string_is_asked_for_each_attempt(driver: Driver, server: Server) -> None:
    login = Login()
    server.answer(json_answer(RECEIPT), Answer(503, headers=(("Retry-After", "0"),)), json_answer(RECEIPT))
    driver.calls(report, report, base_url=server.url, vz_m2m_token=login, max_retries=1)
    assert sessions(server) == ["session-1", "session-2", "session-3"]


def test_a_callable_that_gives_a_token_is_asked_once(driver: Driver, server: Server, package: ModuleType) -> None:
    login = Login(package.Token)
    server.answer(json_answer(RECEIPT), json_answer(RECEIPT))
    driver.calls(report, report, base_url=server.url, vz_m2m_token=login)
    assert sessions(server) == ["session-1"] * 2


def test_a_401_asks_for_a_new_token_once(driver: Driver, server: Server, package: ModuleType) -> None:
    login = Login(package.Token)
    server.answer(Answer(401), json_answer(RECEIPT), json_answer(RECEIPT))
    driver.calls(report, report, base_url=server.url, vz_m2m_token=login)
    assert sessions(server) == ["session-1", "session-2", "session-2"]


def test_a_callable_may_be_asynchronous(package: ModuleType, server: Server) -> None:
    login = Login()

    async def asynchronous() -> str:
        return str(login())

    server.answer(json_answer(RECEIPT), json_answer(RECEIPT))
    for mode in ("asyncio", "trio"):
        driver = Driver(mode, package, {"thingspace_oauth": "bearer", "vz_m2m_token": asynchronous})
        driver.call(report, base_url=server.url)
    assert sessions(server) == ["session-1", "session-2"]


@pytest.mark.parametrize("wrapped", [False, True])
def test_a_callable_that_fails_is_called_once(
    driver: Driver, server: Server, package: ModuleType, wrapped: bool
) -> None:
    login = Login(package.Token if wrapped else str, fails_from=1)
    with pytest.raises(package.SdkError) as caught:
        driver.call(report, base_url=server.url, vz_m2m_token=login, max_retries=3)
    assert login.calls == 1
    assert "vz_m2m_token" in str(caught.value)
    assert isinstance(caught.value.__cause__, PermissionError)
    assert server.requests == []


def test_a_callable_that_fails_after_a_401_is_not_called_again(
    driver: Driver, server: Server, package: ModuleType
) -> None:
    login = Login(package.Token, fails_from=2)
    server.answer(Answer(401))
    with pytest.raises(package.SdkError):
        driver.call(report, base_url=server.url, vz_m2m_token=login, max_retries=3)
    assert login.calls == 2


@pytest.mark.parametrize(
    ("options", "missing"),
    [
        ({"vz_m2m_token": None}, "vz_m2m_token"),
        ({"thingspace_oauth": None}, "thingspace_oauth"),
        ({"thingspace_oauth": None, "vz_m2m_token": None}, "thingspace_oauth"),
        ({"vz_m2m_token": ""}, "vz_m2m_token"),
    ],
)
def test_missing_credentials_are_an_error_before_anything_is_sent(
    driver: Driver, server: Server, package: ModuleType, options: dict[str, Any], missing: str
) -> None:
    with pytest.raises(package.RequestError) as caught:
        driver.call(report, base_url=server.url, **options)
    assert missing in str(caught.value)
    assert server.requests == []


@pytest.mark.parametrize("value", [5, b"bytes", "line\r\nX-Evil: 1", "snow ☃"], ids=repr)
def test_a_token_that_is_none_is_refused(driver: Driver, server: Server, package: ModuleType, value: Any) -> None:
    with pytest.raises(package.RequestError) as caught:
        driver.call(report, base_url=server.url, vz_m2m_token=value)
    assert "vz_m2m_token" in str(caught.value)
    assert server.requests == []


def other_host(server: Server) -> str:
    """The same server under another name."""
    return f"http://localhost:{server.port}"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("call", [list_firmware, report])
def test_a_redirect_to_another_host_is_not_followed(
    driver: Driver, server: Server, package: ModuleType, status: int, call: Any
) -> None:
    with Server() as other:
        server.answer(Answer(status, headers=(("Location", f"{other_host(other)}/x"),)))
        with pytest.raises(package.SdkError) as caught:
            driver.call(call, base_url=server.url)
    assert other.requests == []
    assert str(status) in str(caught.value)


def test_another_port_is_another_host(driver: Driver, server: Server, package: ModuleType) -> None:
    with Server() as other:
        server.answer(Answer(302, headers=(("Location", f"{other.url}/x"),)))
        with pytest.raises(package.SdkError):
            driver.call(list_firmware, base_url=server.url)
    assert other.requests == []


def test_a_get_follows_on_the_same_host(driver: Driver, server: Server) -> None:
    server.answer(Answer(302, headers=(("Location", "/elsewhere?a=1"),)), json_answer([]))
    assert driver.call(list_firmware, base_url=server.url) == []
    assert server.lines[1] == "GET /elsewhere?a=1"
    assert sessions(server) == ["session"] * 2
    assert server.last.header("Authorization") == "Bearer bearer"


def test_a_put_is_not_redirected(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(Answer(307, headers=(("Location", "/elsewhere"),)))
    with pytest.raises(package.SdkError) as caught:
        driver.call(report, base_url=server.url)
    assert "307" in str(caught.value)


def test_redirects_end(driver: Driver, server: Server, package: ModuleType) -> None:
    server.handler = lambda _: Answer(302, headers=(("Location", "/again"),))
    with pytest.raises(package.SdkError):
        driver.call(list_firmware, base_url=server.url)
    assert len(server.requests) <= 30


def test_a_request_to_another_host_carries_no_tokens(driver: Driver, server: Server) -> None:
    with Server() as other:
        other.answer(json_answer({}))
        driver.call(lambda client: client.request("GET", f"{other.url}/x"), base_url=server.url)
    assert other.lines == ["GET /x"]
    assert sessions(other) == [None]
    assert other.last.header("Authorization") is None


def test_a_request_to_the_api_carries_them(driver: Driver, server: Server) -> None:
    server.answer(json_answer({}), json_answer({}))
    driver.calls(
        lambda client: client.request("POST", "/x", query={"a": "1"}, json={"b": [2]}),
        lambda client: client.request("GET", f"{server.url}/base/y"),
        base_url=f"{server.url}/base",
    )
    assert server.lines == ["POST /base/x?a=1", "GET /base/y"]
    assert server.requests[0].json() == {"b": [2]}
    assert sessions(server) == ["session"] * 2


def test_the_client_secret_is_not_redirected(package: ModuleType, driver: Driver) -> None:
    with Server() as other, Server() as server:
        server.answer(Answer(307, headers=(("Location", f"{other_host(other)}{PATH}"),)))
        hosts = {"thingspace.verizon.com": server, "localhost": other}
        credentials = package.ClientCredentials("the-key", "the-secret")
        with pytest.raises(package.SdkError):
            driver.call(report, thingspace_oauth=credentials, hosts=hosts)
    assert other.requests == []
    assert server.lines == [f"POST {PATH}"]
