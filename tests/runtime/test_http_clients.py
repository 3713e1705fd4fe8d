"""Clients: options and copies, requests outside of the document, hooks, and their life."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import acme
import httpx2
import pytest
from acme._runtime.api import Api
from acme._runtime.api import Server as ApiServer
from acme._runtime.client import BaseClient
from acme._runtime.content import Form, Json
from acme._runtime.model import Model, field
from acme._runtime.params import Required
from acme._runtime.responses import Headers

from tests.support.calls import CREDENTIALS, call, drivers
from tests.support.drivers import Driver
from tests.support.server import Answer, Server, json_answer, text_answer

CAT = {"kind": "cat", "name": "x", "born": "2020-01-01", "seenAt": None}


@pytest.fixture(params=["sync", "asyncio", "trio"])
def driver(request: pytest.FixtureRequest) -> Driver:
    return drivers(request.param)[0]


@pytest.fixture
def sync() -> Driver:
    return drivers("sync")[0]


# --- base URLs -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "url"),
    [
        ({}, "https://acme.test/v1"),
        ({"environment": "staging"}, "https://eu.staging.acme.test/v1"),
        ({"environment": "staging", "region": "us"}, "https://us.staging.acme.test/v1"),
        ({"base_url": "http://localhost:8/x/"}, "http://localhost:8/x"),
        ({"base_url": "http://[::1]:8", "environment": "staging"}, "http://[::1]:8"),
    ],
    ids=str,
)
def test_base_urls(options: dict[str, Any], url: str) -> None:
    assert acme.Client(**options).base_url == url


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (
            {"environment": "stagin"},
            "there is no environment 'stagin', only 'production', 'staging'; did you mean 'staging'?",
        ),
        ({"base_url": ""}, "the base URL is '': it has to begin with https:// or http:// and a host"),
        ({"base_url": "acme.test"}, "the base URL is 'acme.test': it has to begin with https:// or http:// and a host"),
        ({"base_url": "ftp://a"}, "the base URL is 'ftp://a': it has to begin with https:// or http:// and a host"),
        ({"base_url": "http://u:secret@a"}, "the base URL has a user in it, which belongs elsewhere"),
        ({"base_url": "http://a:x"}, "the base URL can't be used: Port could not be cast to integer value as 'x'"),
        ({"base_url": "http://a?b=c"}, "the base URL 'http://a?b=c' has a query or a fragment"),
        ({"headers": {"X-A": "a\nb"}}, "header 'X-A' has a control character in it"),
    ],
    ids=str,
)
def test_options_that_can_t_be_used(options: dict[str, Any], message: str) -> None:
    with pytest.raises(acme.RequestError) as caught:
        acme.Client(**options)
    assert str(caught.value) == message


def test_servers_of_operations(server: Server) -> None:
    api = Api(
        package="x",
        version="1",
        servers={
            "main": ApiServer(f"{server.url}/main"),
            "upload": ApiServer(f"{server.url}/{{kind}}", {"kind": "up"}, {"kind": ("up", "down")}),
            "beside": ApiServer("/v1"),
        },
        schemes={},
        security=(),
        overrides={"/{who}": ApiServer("/{who}", {"who": "all"})},
    )

    def client(base_url: str | None = None, **variables: str | None) -> BaseClient:
        return BaseClient(
            api,
            credentials={},
            base_url=base_url,
            environment="main",
            variables=variables,
            headers=None,
            query=None,
            timeout=5,
            max_retries=0,
            strict=False,
            http_client=None,
        )

    server.handler = lambda _: json_answer({})
    call("GET", "/a")(client())
    call("GET", "/a", server="upload")(client())
    call("GET", "/a", server="upload")(client(kind="down"))
    call("GET", "/a", server=f"{server.url}/other/")(client())
    call("GET", "/a", server="upload")(client(f"{server.url}/mine"))
    call("GET", "/a", server="/{who}")(client())
    call("GET", "/a", server="/{who}")(client(who="me", kind=None))
    call("GET", "/a", server="below")(client())
    parts = ("main", "up", "down", "other", "mine", "all", "me", "main/below")
    assert server.lines == [f"GET /{part}/a" for part in parts]
    with pytest.raises(acme.SdkError) as caught:
        call("GET", "/a", server="upload")(client(kind="left"))
    assert str(caught.value) == "kind is 'left', which is none of 'up', 'down'"
    with pytest.raises(acme.RequestError) as caught:
        client().with_options(environment="beside")
    assert str(caught.value) == (
        "the API is at '/v1', seen from where its description is, which is not known: give base_url"
    )


# --- options -------------------------------------------------------------------------------------


def test_headers_and_query(driver: Driver, server: Server) -> None:
    server.answer(json_answer({}), json_answer({}))
    options = {"headers": {"X-A": "1", "accept": "application/x"}, "query": {"q": "1", "r": "a b"}}
    made = call("GET", "/a", query={"q": 2}, headers={"x-a": "2"})
    driver.calls(call("GET", "/a"), made, base_url=server.url, **options)
    assert server.lines == ["GET /a?q=1&r=a%20b", "GET /a?r=a%20b&q=2"]
    assert [request.all("X-A") for request in server.requests] == [["1"], ["2"]]
    assert server.last.all("Accept") == ["application/x"]
    assert server.last.header("User-Agent") == "acme/1.0.0 (sdkwright)"


def test_with_options(sync: Driver, server: Server) -> None:
    server.handler = lambda request: json_answer({}, 503 if request.header("X-B") else 200, (("Retry-After", "0"),))

    def calls(client: Any) -> None:
        twin = client.with_options(headers={"X-B": "2"}, query={"q": "1"}, max_retries=2, session="other")
        assert type(twin) is type(client)
        with pytest.raises(acme.ServerError) as caught:
            call("GET", "/a")(twin)
        assert caught.value.attempts == 3
        assert server.last.header("X-Session") == "other"
        assert (server.last.header("X-A"), server.last.target) == ("1", "/a?q=1")
        call("GET", "/a")(twin.with_options(headers={"X-B": None}, query={"q": None}))
        assert (server.last.header("X-A"), server.last.header("X-B"), server.last.target) == ("1", None, "/a")
        call("GET", "/a")(client)
        assert (server.last.header("X-Session"), server.last.target) == ("session-secret", "/a")
        elsewhere = client.with_options(base_url=None, environment="staging", region="us")
        assert elsewhere.base_url == "https://us.staging.acme.test/v1"
        twin.close()
        call("GET", "/a")(client)

    sync.call(calls, base_url=server.url, headers={"X-A": "1"})
    assert server.connections == 1


def test_with_options_has_controllers_of_its_own(sync: Driver, server: Server) -> None:
    server.answer(json_answer(CAT), json_answer(CAT))

    def calls(client: Any) -> None:
        client.pets.get(1)
        client.with_options(headers={"X-B": "2"}).pets.get(1)

    sync.call(calls, base_url=server.url)
    assert [request.header("X-B") for request in server.requests] == [None, "2"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("http_client", ""), ("timeuot", "; did you mean 'timeout'?"), ("regoin", "; did you mean 'region'?")],
)
def test_with_options_knows_its_keywords(name: str, hint: str) -> None:
    with pytest.raises(TypeError) as caught:
        acme.Client().with_options(**{name: 1})
    assert str(caught.value) == f"with_options() does not take {name!r}{hint}"


def test_with_options_knows_variables_by_their_keyword() -> None:
    servers = {"main": ApiServer("http://a.invalid/{basePath}", {"basePath": "v1"})}
    client = BaseClient(
        Api(package="x", version="1", servers=servers, schemes={}, security=()),
        credentials={},
        base_url=None,
        environment="main",
        variables={"basePath": "v1"},
        headers=None,
        query=None,
        timeout=5,
        max_retries=0,
        strict=False,
        http_client=None,
    )
    assert client.with_options(base_path="v2").base_url == "http://a.invalid/v2"


# --- with_response -------------------------------------------------------------------------------


class Limits(Model):
    limit: int = field("X-Rate-Limit")
    rest: float | None = field("x-rest", default=None)
    flags: list[bool] | None = field("x-flags", default=None)
    pairs: dict[str, str] | None = field("x-pairs", default=None)
    name: str | None = field("x-name", default=None)


def test_with_response(driver: Driver, server: Server) -> None:
    headers = (
        ("X-Rate-Limit", "12"),
        ("X-Rest", "1.5"),
        ("X-Flags", "true, false"),
        ("X-Pairs", "a,1,b,2"),
        ("X-Request-Id", "r-1"),
        ("Set-Cookie", "secret=1"),
    )
    server.answer(json_answer({**CAT, "extra": 1}, 201, headers))
    response = driver.call(lambda client: client.with_response(client.pets.create)(CAT, trace="t"), base_url=server.url)
    assert isinstance(response, acme.ApiResponse)
    assert (response.status, response.data.name, response.request_id, response.attempts) == (201, "x", "r-1", 1)
    assert (response.media_type, response.deviations) == ("application/json", ())
    assert '"extra": 1' in response.text
    assert (response.request.method, response.request.url) == ("POST", f"{server.url}/pets")
    assert response.request.template == "/pets"
    assert (response.request.headers["X-Trace"], response.request.headers["authorization"]) == ("t", "***")
    assert repr(response) == "<ApiResponse 201 to POST /pets: Cat>"
    assert "secret=1" not in repr(response.headers)
    assert response.headers["set-cookie"] == "secret=1"
    read = response.read_headers(Limits)
    assert read == Limits(limit=12, rest=1.5, flags=[True, False], pairs={"a": "1", "b": "2"})
    twin = pickle.loads(pickle.dumps(response))
    assert (twin.data, twin.text, dict(twin.headers)) == (response.data, response.text, dict(response.headers))


def test_headers_that_do_not_fit() -> None:
    from acme._runtime.headers import read

    found, deviations = read(Headers([("X-Rate-Limit", "many")]), Limits)
    assert (found.limit, found.rest) == ("many", None)
    assert list(map(str, deviations)) == ["headers[\"X-Rate-Limit\"]: expected int, got str 'many'"]
    missing, deviations = read(Headers(), Limits)
    assert not hasattr(missing, "limit")
    assert list(map(str, deviations)) == ['headers["X-Rate-Limit"]: required, but missing']
    headers = Headers([("A", "1"), ("a", "2"), ("B", "3")])
    assert (headers["a"], headers.get_all("A"), list(headers), len(headers)) == ("1, 2", ["1", "2"], ["a", "b"], 2)
    assert headers.get("c") is None


def test_with_response_takes_methods_of_controllers() -> None:
    client = acme.Client()
    for other in (print, client.request, lambda: None):
        with pytest.raises(TypeError, match="is not a method of a controller of this client"):
            client.with_response(other)


def test_with_response_uses_the_client_that_it_is_asked_of(sync: Driver, server: Server) -> None:
    server.answer(json_answer(CAT))

    def made(client: Any) -> Any:
        return client.with_options(headers={"X-B": "1"}).with_response(client.pets.get)(1)

    sync.call(made, base_url=server.url)
    assert server.last.header("X-B") == "1"


# --- request -------------------------------------------------------------------------------------


def test_request(driver: Driver, server: Server) -> None:
    server.answer(
        json_answer({"a": 1}),
        text_answer("t", content_type="text/plain"),
        Answer(200, b"\x00", (("Content-Type", "image/png"),)),
        Answer(204),
        json_answer(CAT),
    )
    found = driver.calls(
        lambda client: client.request("get", "a?x=1", query={"y": [1, 2]}, headers={"X-A": "1"}),
        lambda client: client.request("POST", "/b#f", json={"é": None}),
        lambda client: client.request("PUT", "/c", content="text", headers={"Content-Type": "text/x"}),
        lambda client: client.request("PATCH", "/d", content=Form({"a": "b"}), security=(("session",),)),
        lambda client: client.request("GET", f"{server.url}/e", returns=Json[acme.models.Cat], security=()),
        base_url=server.url,
    )
    assert found[:4] == [{"a": 1}, "t", b"\x00", None]
    assert found[4].name == "x"
    assert server.lines == ["GET /a?x=1&y=1&y=2", "POST /b", "PUT /c", "PATCH /d", "GET /e"]
    assert [request.body for request in server.requests[1:4]] == ['{"é":null}'.encode(), b"text", b"a=b"]
    assert server.requests[2].all("Content-Type") == ["text/x"]
    assert [request.header("Authorization") is not None for request in server.requests] == [
        True,
        True,
        True,
        False,
        False,
    ]


def test_request_raises_the_same(driver: Driver, server: Server) -> None:
    server.answer(json_answer({"message": "no"}, 404))
    with pytest.raises(acme.NotFoundError) as caught:
        driver.call(lambda client: client.request("GET", "/a/b?key=1"), base_url=server.url)
    assert str(caught.value) == "GET /a/b: 404 Not Found: no"


# --- required parameters -------------------------------------------------------------------------


WORDS = {"query": "query", "headers": "header", "cookies": "cookie"}


@pytest.mark.parametrize("place", WORDS)
def test_required_parameters(driver: Driver, server: Server, place: str) -> None:
    for value in (None, acme.UNSET):
        with pytest.raises(acme.RequestError) as caught:
            driver.call(call("GET", "/a", **{place: {"p": Required(value)}}), base_url=server.url)
        assert str(caught.value) == f"{WORDS[place]} parameter 'p' is required"
    server.answer(json_answer({}))
    driver.call(call("GET", "/a", **{place: {"p": Required("")}}), base_url=server.url)


# --- hooks ---------------------------------------------------------------------------------------


def listening(client: Any, told: list[Any]) -> Any:
    """The client, with all hooks."""
    asynchronous = isinstance(client, acme.AsyncClient)

    def sign(request: Any) -> None:
        request.headers["X-Signature"] = f"s-{len(told)}"

    async def sign_later(request: Any) -> None:
        sign(request)

    client.hooks.before_request(sign_later if asynchronous else sign)
    client.hooks.after_response(lambda response: told.append(response.status_code))

    @client.hooks.on_deviation
    def deviated(found: Any, response: Any) -> None:
        told.append((found.path, response.status))

    client.hooks.on_error(lambda error: told.append(type(error).__name__))
    return client


def test_hooks(driver: Driver, server: Server) -> None:
    told: list[Any] = []
    made = call("GET", "/a", returns=Json[acme.models.Cat])
    server.answer(Answer(503, headers=(("Retry-After", "0"),)), json_answer({**CAT, "name": 5}))
    driver.call(lambda client: made(listening(client, told).with_options(max_retries=1)), base_url=server.url)
    assert told == [503, 200, ("$.name", 200)]
    assert [request.header("X-Signature") for request in server.requests] == ["s-0", "s-1"]


def test_hooks_hear_of_errors(driver: Driver, server: Server) -> None:
    told: list[Any] = []
    server.answer(Answer(404))
    with pytest.raises(acme.NotFoundError):
        driver.call(lambda client: call("GET", "/a")(listening(client, told)), base_url=server.url)
    with pytest.raises(acme.RequestError):
        driver.call(lambda client: call("GET", "/{x}")(listening(client, told)), base_url=server.url)
    assert told == [404, "NotFoundError", "RequestError"]


def test_an_exception_in_a_hook_ends_the_call(driver: Driver, server: Server) -> None:
    def hooked(client: Any) -> Any:
        client.hooks.before_request(lambda request: 1 / 0)
        return call("GET", "/a")(client)

    with pytest.raises(ZeroDivisionError):
        driver.call(hooked, base_url=server.url)
    assert server.requests == []


def test_logging(sync: Driver, server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG", logger="acme")
    server.answer(Answer(503, headers=(("Retry-After", "0"),)), json_answer({}))
    sync.call(call("GET", "/a/{b}", path={"b": "person"}, query={"q": "secret"}), base_url=server.url, max_retries=1)
    lines = [record.getMessage() for record in caplog.records if record.name == "acme"]
    assert [line.split(" in ")[0] for line in lines] == ["GET /a/{b}: 503", "GET /a/{b}: 200"]
    assert [line.split(", ")[1] for line in lines] == ["attempt 1", "attempt 2"]


# --- an http_client of the caller ----------------------------------------------------------------


def test_an_http_client_of_the_caller(sync: Driver, server: Server) -> None:
    server.answer(Answer(302, headers=(("Location", "/b"),)), *[json_answer({})] * 3)
    seen: list[str] = []
    with httpx2.Client(
        headers={"X-Mine": "1", "X-Session": "theirs"},
        cookies={"c": "1"},
        params={"p": "1"},
        event_hooks={"request": [lambda request: seen.append(request.method)]},
        follow_redirects=True,
    ) as http_client:
        sync.call(call("GET", "/a"), base_url=server.url, http_client=http_client)
        sync.call(
            lambda client: call("GET", "/c")(client.with_options(query={"q": "2"})),
            base_url=server.url,
            http_client=http_client,
        )
        assert not http_client.is_closed
        assert http_client.get(server.url).status_code == 200
    assert server.lines[:3] == ["GET /a?p=1", "GET /b?p=1", "GET /c?q=2&p=1"]
    first = server.requests[0]
    assert (first.header("X-Mine"), first.header("X-Session"), first.header("Cookie")) == ("1", "session-secret", "c=1")
    assert first.header("User-Agent") == "acme/1.0.0 (sdkwright)"
    assert seen == ["GET"] * 4


def test_a_transport_in_memory(driver: Driver) -> None:
    def answer(request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, json={"path": request.url.path})

    transport = httpx2.MockTransport(answer)
    if driver.mode == "sync":
        assert driver.call(call("GET", "/a"), http_client=httpx2.Client(transport=transport)) == {"path": "/v1/a"}
    else:
        client = httpx2.AsyncClient(transport=transport)
        assert driver.call(call("GET", "/a"), http_client=client) == {"path": "/v1/a"}


def test_a_proxy_of_the_environment(sync: Driver, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", server.url)
    server.answer(json_answer({"proxied": True}))
    assert sync.call(call("GET", "/a"), base_url="http://acme.invalid") == {"proxied": True}
    assert server.lines == ["GET http://acme.invalid/a"]


# --- life ----------------------------------------------------------------------------------------


def test_a_closed_client(driver: Driver, server: Server) -> None:
    def closed(client: Any) -> Any:
        if driver.mode == "sync":
            client.close()
            client.close()
            return client.pets.get(1)

        async def later() -> Any:
            await client.aclose()
            return await client.pets.get(1) if hasattr(client.pets, "get") else await client.pets.delete(1)

        return later()

    with pytest.raises(acme.RequestError, match="the client is closed"):
        driver.call(closed, base_url=server.url)


def test_a_client_pickles(server: Server) -> None:
    client = acme.Client(
        **CREDENTIALS, base_url=server.url, headers={"X-A": "1"}, timeout=acme.Timeout(read=3), strict=True
    )
    server.answer(json_answer(CAT), json_answer(CAT))
    client.pets.get(1)
    twin = pickle.loads(pickle.dumps(client))
    assert (type(twin), twin.base_url) == (acme.Client, server.url)
    twin.pets.get(1)
    assert server.requests[0].headers == server.requests[1].headers
    with httpx2.Client() as http_client, pytest.raises(TypeError):
        pickle.dumps(acme.Client(http_client=http_client))


def test_many_threads(server: Server) -> None:
    server.handler = lambda request: json_answer({**CAT, "name": request.path})
    with acme.Client(**CREDENTIALS, base_url=server.url) as client, ThreadPoolExecutor(16) as pool:
        assert [cat.name for cat in pool.map(client.pets.get, range(64))] == [f"/pets/{n}" for n in range(64)]
    assert threading.active_count() < 100


def test_warm_up_sends_nothing(server: Server) -> None:
    for kind in (acme.Client, acme.AsyncClient):
        kind(base_url=server.url).warm_up()
    assert server.connections == 0


def test_a_client_shows_no_secret() -> None:
    assert repr(acme.Client(session="secret")) == (
        "AcmeClient(base_url='https://acme.test/v1', acme_oauth=None, session=***)"
    )


IMPORT = """
import sys
import acme
client = acme.Client(session="a")
client.pets
acme.ApiError, acme.ErrorException, acme.Timeout
heavy = {"httpx2", "msgspec", "asyncio", "trio", "anyio", "email", "ssl", "tempfile", "logging", "decimal"}
print(sorted(heavy & set(sys.modules)))
"""


def test_importing_loads_little() -> None:
    folder = Path(acme.__file__).parents[1]
    run = subprocess.run([sys.executable, "-S", "-c", IMPORT], capture_output=True, text=True, cwd=folder, check=False)
    assert (run.stdout, run.stderr) == ("[]\n", "")
