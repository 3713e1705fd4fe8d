"""OAuth 2 client credentials: when a token is fetched, how, how often, and what ends it."""

from __future__ import annotations

import asyncio
import base64
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import httpx2
import pytest
import trio

from tests.support.drivers import Driver
from tests.support.firmware import RECEIPT, report
from tests.support.hosts import AsyncHosts, Hosts
from tests.support.oauth import PATH, TokenEndpoint
from tests.support.server import Answer, Server, json_answer, text_answer

HOST = "thingspace.verizon.com"
BASIC = "Basic " + base64.b64encode(b"the-key:the-secret").decode()


@pytest.fixture
def endpoint() -> TokenEndpoint:
    return TokenEndpoint()


@pytest.fixture
def server(endpoint: TokenEndpoint) -> Iterator[Server]:
    """The API and the token endpoint, under the paths of production."""
    with Server(endpoint.beside(lambda _: json_answer(RECEIPT))) as running:
        yield running


@pytest.fixture
def options(package: ModuleType, server: Server) -> dict[str, Any]:
    credentials = package.ClientCredentials("the-key", "the-secret")
    return {"thingspace_oauth": credentials, "vz_m2m_token": "session", "hosts": {HOST: server}}


def bearers(server: Server) -> list[str | None]:
    """The tokens of the API requests, in their order."""
    return [request.header("Authorization") for request in server.requests if request.path != PATH]


class Clock:
    """`time.time` and `time.monotonic`, with hours that a test can add."""

    def __init__(self) -> None:
        self.ahead = 0.0
        self._time, self._monotonic = time.time, time.monotonic

    def time(self) -> float:
        return self._time() + self.ahead

    def monotonic(self) -> float:
        return self._monotonic() + self.ahead


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(time, "time", clock.time)
    monkeypatch.setattr(time, "monotonic", clock.monotonic)
    return clock


def test_the_token_is_fetched_on_first_use(
    driver: Driver, server: Server, endpoint: TokenEndpoint, options: dict[str, Any]
) -> None:
    assert driver.calls(lambda _: len(server.requests), report, **options)[0] == 0
    (request,) = endpoint.requests
    assert request.line == f"POST {PATH}"
    assert request.header("Host") == HOST
    assert request.header("Authorization") == BASIC
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"
    assert request.header("VZ-M2M-Token") is None
    assert request.form == [("grant_type", "client_credentials")]
    assert server.lines[1:] == ["PUT /api/fota/v3/firmware/0000123456-00001/async/deviceId0"]
    assert bearers(server) == ["Bearer token-1"]


def test_it_is_kept(driver: Driver, server: Server, endpoint: TokenEndpoint, options: dict[str, Any]) -> None:
    driver.calls(report, report, report, **options)
    assert bearers(server) == ["Bearer token-1"] * 3
    assert len(endpoint.requests) == 1


def test_it_is_kept_until_shortly_before_it_expires(
    driver: Driver, server: Server, clock: Clock, options: dict[str, Any]
) -> None:
    def advance(seconds: float) -> Callable[[Any], None]:
        return lambda _: setattr(clock, "ahead", clock.ahead + seconds)

    driver.calls(report, advance(3400), report, advance(195), report, **options)
    assert bearers(server) == ["Bearer token-1", "Bearer token-1", "Bearer token-2"]


def test_a_short_life_is_used_too(
    driver: Driver, server: Server, endpoint: TokenEndpoint, options: dict[str, Any]
) -> None:
    endpoint.expires_in = 5
    driver.calls(report, report, **options)
    assert len(endpoint.requests) <= 2
    assert bearers(server)[0] == "Bearer token-1"


def test_without_expires_in_it_is_kept(
    driver: Driver, endpoint: TokenEndpoint, server: Server, options: dict[str, Any]
) -> None:
    endpoint.expires_in = None
    driver.calls(report, report, **options)
    assert bearers(server) == ["Bearer token-1"] * 2


def test_sixteen_threads_fetch_it_once(
    package: ModuleType, server: Server, endpoint: TokenEndpoint, options: dict[str, Any]
) -> None:
    endpoint.delay = 0.1
    hosts = options.pop("hosts")
    with (
        httpx2.Client(transport=Hosts(hosts)) as http_client,
        package.ThingspaceFirmwareClient(**options, http_client=http_client) as client,
        ThreadPoolExecutor(16) as pool,
    ):
        answers = list(pool.map(lambda _: report(client).to_dict(), range(16)))
    assert answers == [RECEIPT] * 16
    assert len(endpoint.requests) == 1
    assert bearers(server) == ["Bearer token-1"] * 16


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_sixteen_tasks_fetch_it_once(
    package: ModuleType, server: Server, endpoint: TokenEndpoint, options: dict[str, Any], library: str
) -> None:
    endpoint.delay = 0.1
    hosts = options.pop("hosts")

    async def with_asyncio(client: Any) -> None:
        await asyncio.gather(*(report(client) for _ in range(16)))

    async def with_trio(client: Any) -> None:
        async with trio.open_nursery() as nursery:
            for _ in range(16):
                nursery.start_soon(report, client)

    async def main() -> None:
        async with (
            httpx2.AsyncClient(transport=AsyncHosts(hosts)) as http_client,
            package.AsyncThingspaceFirmwareClient(**options, http_client=http_client) as client,
        ):
            await (with_asyncio(client) if library == "asyncio" else with_trio(client))

    asyncio.run(main()) if library == "asyncio" else trio.run(main)
    assert len(endpoint.requests) == 1
    assert bearers(server) == ["Bearer token-1"] * 16


def test_a_401_drops_it_and_the_call_is_repeated_once(
    driver: Driver, endpoint: TokenEndpoint, options: dict[str, Any]
) -> None:
    def api(request: Any) -> Answer:
        return json_answer(RECEIPT) if request.header("Authorization") == "Bearer token-2" else Answer(401)

    with Server(endpoint.beside(api)) as server:
        options["hosts"] = {HOST: server}
        answers = driver.calls(report, report, **options)
    assert [answer.to_dict() for answer in answers] == [RECEIPT] * 2
    assert bearers(server) == ["Bearer token-1", "Bearer token-2", "Bearer token-2"]
    assert len(endpoint.requests) == 2


def test_a_second_401_is_raised(
    driver: Driver, package: ModuleType, endpoint: TokenEndpoint, options: dict[str, Any]
) -> None:
    with Server(endpoint.beside(lambda _: Answer(401))) as server:
        options["hosts"] = {HOST: server}
        with pytest.raises(package.AuthenticationError):
            driver.call(report, **{**options, "max_retries": 2})
    assert bearers(server) == ["Bearer token-1", "Bearer token-2"]
    assert len(endpoint.requests) == 2


REFUSALS = {
    "401": json_answer({"error": "invalid_client", "error_description": "no such key"}, 401),
    "400": json_answer({"error": "invalid_grant"}, 400),
    "html": text_answer("<html>maintenance</html>"),
    "no token": json_answer({"token_type": "bearer"}),
    "wrong type": json_answer({"access_token": 5}),
}


@pytest.mark.parametrize("answer", REFUSALS.values(), ids=REFUSALS)
def test_an_endpoint_that_gives_no_token_is_not_asked_again(
    driver: Driver,
    server: Server,
    package: ModuleType,
    endpoint: TokenEndpoint,
    options: dict[str, Any],
    answer: Answer,
) -> None:
    endpoint.answer = answer
    with pytest.raises(package.SdkError) as caught:
        driver.call(report, **{**options, "max_retries": 2})
    assert "thingspace_oauth" in str(caught.value)
    assert "the-secret" not in str(caught.value)
    assert len(endpoint.requests) == 1
    assert bearers(server) == []


def test_the_next_call_asks_again_after_a_failure(
    driver: Driver, package: ModuleType, server: Server, endpoint: TokenEndpoint, options: dict[str, Any]
) -> None:
    endpoint.answer = Answer(401)

    def failing(client: Any) -> None:
        endpoint.answer = Answer(401)

    def recovered(client: Any) -> None:
        endpoint.answer = None

    with pytest.raises(package.SdkError):
        driver.calls(failing, report, **options)
    driver.calls(recovered, report, **options)
    assert bearers(server) == ["Bearer token-2"]


def test_a_ready_token_is_sent_as_it_is(driver: Driver, server: Server, options: dict[str, Any]) -> None:
    driver.call(report, **{**options, "thingspace_oauth": "ready"})
    assert bearers(server) == ["Bearer ready"]


def test_a_callable_may_give_the_credentials(
    driver: Driver, package: ModuleType, server: Server, endpoint: TokenEndpoint, options: dict[str, Any]
) -> None:
    asked: list[int] = []

    def credentials() -> Any:
        asked.append(1)
        return package.ClientCredentials("the-key", "the-secret")

    driver.calls(report, report, **{**options, "thingspace_oauth": credentials})
    assert bearers(server) == ["Bearer token-1"] * 2
    assert (len(asked), len(endpoint.requests)) == (1, 1)


def test_with_options_shares_the_token(
    driver: Driver, server: Server, endpoint: TokenEndpoint, options: dict[str, Any]
) -> None:
    driver.calls(report, lambda client: report(client.with_options(timeout=5)), **options)
    assert bearers(server) == ["Bearer token-1"] * 2
    assert len(endpoint.requests) == 1


def test_secrets_do_not_show(package: ModuleType, endpoint: TokenEndpoint) -> None:
    credentials = package.ClientCredentials("the-key", "the-secret")
    client = package.ThingspaceFirmwareClient(thingspace_oauth=credentials, vz_m2m_token="the-session")
    token = package.Token("the-token")
    shown = f"{credentials!r} {credentials} {client!r} {token!r} {token}"
    assert [secret for secret in ("the-secret", "the-session", "the-token") if secret in shown] == []
