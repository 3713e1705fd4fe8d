"""Credentials: which alternative is taken, how each scheme is sent, and which host sees it."""

from __future__ import annotations

import asyncio
import base64
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import acme
import httpx2
import pytest
import trio
from acme._runtime.api import Api, ApiKey, Basic, Bearer, MutualTls, OAuth2, OpenIdConnect
from acme._runtime.api import Server as ApiServer
from acme._runtime.client import AsyncBaseClient, BaseClient
from acme._runtime.credentials import CredentialError, RefreshToken, Token

from tests.support.calls import call
from tests.support.oauth import TokenEndpoint
from tests.support.server import Answer, Server, json_answer

API = Api(
    package="many_schemes",
    version="1.2.3",
    servers={"production": ApiServer("http://nowhere.invalid")},
    schemes={
        "header": ApiKey("header", header="X-Key"),
        "query": ApiKey("query", query="api key"),
        "cookie": ApiKey("cookie", cookie="sid"),
        "basic": Basic("basic"),
        "bearer": Bearer("bearer"),
        "digest": Bearer("digest", scheme="Token"),
        "oidc": OpenIdConnect("oidc"),
        "oauth": OAuth2("oauth", token_url="/token"),
        "user": OAuth2("user", refresh_url="/refresh"),
        "tls": MutualTls("tls"),
    },
    security=(("header",),),
)


def client(kind: Any, url: str | None, options: dict[str, Any] | None = None, **credentials: Any) -> Any:
    given = {"timeout": 5, "max_retries": 0, "strict": False, "headers": None, "query": None, **(options or {})}
    return kind(
        API,
        credentials=credentials,
        base_url=url,
        environment="production",
        variables={},
        http_client=None,
        **given,
    )


@pytest.fixture(params=["sync", "asyncio", "trio"])
def run(request: pytest.FixtureRequest, server: Server) -> Any:
    """`run(call, **credentials)`: a call with a client of its own."""

    def made(made_call: Any, options: dict[str, Any] | None = None, **credentials: Any) -> Any:
        if request.param == "sync":
            with client(BaseClient, server.url, options, **credentials) as one:
                return made_call(one)

        async def main() -> Any:
            async with client(AsyncBaseClient, server.url, options, **credentials) as one:
                return await made_call(one)

        return asyncio.run(main()) if request.param == "asyncio" else trio.run(main)

    return made


def secured(*alternatives: tuple[str, ...]) -> Any:
    return call("GET", "/a", security=alternatives)


BASIC = "Basic " + base64.b64encode("user:pä ss".encode()).decode()


@pytest.mark.parametrize(
    ("keyword", "value", "target", "headers"),
    [
        ("header", "k/1", "/a", {"X-Key": "k/1"}),
        ("query", "k/1 &", "/a?api%20key=k%2F1%20%26", {}),
        ("cookie", "k/1;", "/a", {"Cookie": "sid=k/1%3B"}),
        ("basic", ("user", "pä ss"), "/a", {"Authorization": BASIC}),
        ("bearer", "t", "/a", {"Authorization": "Bearer t"}),
        ("digest", "t", "/a", {"Authorization": "Token t"}),
        ("oidc", "t", "/a", {"Authorization": "Bearer t"}),
        ("oauth", "t", "/a", {"Authorization": "Bearer t"}),
        ("oauth", Token("t"), "/a", {"Authorization": "Bearer t"}),
        ("basic", lambda: ("user", "pä ss"), "/a", {"Authorization": BASIC}),
    ],
)
def test_each_scheme(run: Any, server: Server, keyword: str, value: Any, target: str, headers: dict[str, str]) -> None:
    server.answer(json_answer({}))
    run(secured((keyword,)), **{keyword: value})
    assert server.last.target == target
    names = ("X-Key", "Cookie", "Authorization")
    assert {name: server.last.header(name) for name in names if server.last.header(name)} == headers


def test_and(run: Any, server: Server) -> None:
    server.answer(json_answer({}))
    run(secured(("header", "query", "cookie", "bearer")), header="a", query="b", cookie="c", bearer="d")
    assert server.last.target == "/a?api%20key=b"
    assert (server.last.header("X-Key"), server.last.header("Cookie")) == ("a", "sid=c")
    assert server.last.header("Authorization") == "Bearer d"


def test_or_takes_the_first_that_is_whole(run: Any, server: Server) -> None:
    server.answer(json_answer({}))
    run(secured(("header", "bearer"), ("query",), ("cookie",)), header="a", query="b", cookie="c")
    assert server.last.target == "/a?api%20key=b"
    assert (server.last.header("X-Key"), server.last.header("Cookie")) == (None, None)


def test_optional(run: Any, server: Server) -> None:
    server.answer(json_answer({}), json_answer({}), json_answer({}))
    for alternatives in ((("header",), ()), ((), ("header",))):
        run(secured(*alternatives), header="a")
        assert server.last.header("X-Key") == "a"
    run(secured(("header",), ()))
    assert server.last.header("X-Key") is None


def test_none(run: Any, server: Server) -> None:
    server.answer(json_answer({}), json_answer({}))
    run(secured(), header="a")
    run(call("GET", "/a", security=((),)), header="a")
    assert [request.header("X-Key") for request in server.requests] == [None, None]


def test_mutual_tls_needs_nothing_here(run: Any, server: Server) -> None:
    server.answer(json_answer({}))
    run(secured(("tls", "header")), header="a")
    assert server.last.header("X-Key") == "a"


@pytest.mark.parametrize(
    ("alternatives", "given", "message"),
    [
        ((("header",),), {}, "GET /a needs header; missing is header (in the environment: MANY_SCHEMES_HEADER)"),
        (
            (("header", "bearer"),),
            {"header": "a"},
            "GET /a needs header and bearer; missing is bearer (in the environment: MANY_SCHEMES_BEARER)",
        ),
        (
            (("header", "bearer"), ("query", "cookie", "oauth")),
            {"cookie": "a", "oauth": "b"},
            "GET /a needs header and bearer or query and cookie and oauth; missing is query"
            " (in the environment: MANY_SCHEMES_QUERY)",
        ),
        (
            (("header",),),
            {"header": ""},
            "GET /a needs header; missing is header (in the environment: MANY_SCHEMES_HEADER)",
        ),
    ],
)
def test_what_is_missing_is_named(
    run: Any, server: Server, alternatives: Any, given: dict[str, str], message: str
) -> None:
    with pytest.raises(CredentialError) as caught:
        run(secured(*alternatives), **given)
    assert str(caught.value) == message
    assert server.requests == []


@pytest.mark.parametrize(
    ("keyword", "variables", "target", "headers"),
    [
        ("header", {"HEADER": "k"}, "/a", {"X-Key": "k"}),
        ("query", {"QUERY": "k"}, "/a?api%20key=k", {}),
        ("basic", {"BASIC_USERNAME": "user", "BASIC_PASSWORD": "pä ss"}, "/a", {"Authorization": BASIC}),
        ("oidc", {"OIDC": "t"}, "/a", {"Authorization": "Bearer t"}),
        ("oauth", {"OAUTH": "t", "OAUTH_CLIENT_ID": "i"}, "/a", {"Authorization": "Bearer t"}),
    ],
)
def test_the_environment_stands_in(
    run: Any, server: Server, monkeypatch: Any, keyword: str, variables: Any, target: str, headers: dict[str, str]
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(f"MANY_SCHEMES_{name}", value)
    server.answer(json_answer({}))
    run(secured((keyword,)))
    assert server.last.target == target
    names = ("X-Key", "Cookie", "Authorization")
    assert {name: server.last.header(name) for name in names if server.last.header(name)} == headers


def test_key_and_secret_from_the_environment(run: Any, server: Server, monkeypatch: Any) -> None:
    monkeypatch.setenv("MANY_SCHEMES_OAUTH_CLIENT_ID", "id")
    monkeypatch.setenv("MANY_SCHEMES_OAUTH_CLIENT_SECRET", "secret")
    server.answer(json_answer({"access_token": "t", "token_type": "bearer"}), json_answer({}))
    run(secured(("oauth",)))
    assert server.requests[0].target == "/token"
    assert server.requests[0].header("Authorization") == "Basic " + base64.b64encode(b"id:secret").decode()
    assert server.last.header("Authorization") == "Bearer t"


def test_what_was_given_comes_before_the_environment(run: Any, server: Server, monkeypatch: Any) -> None:
    for name in ("HEADER", "QUERY", "BEARER"):
        monkeypatch.setenv(f"MANY_SCHEMES_{name}", "from-environment")
    server.answer(*[json_answer({})] * 4)
    run(secured(("header",), ("query",)), query="given")
    assert (server.last.target, server.last.header("X-Key")) == ("/a?api%20key=given", None)
    run(secured(("header", "query"), ()), query="given")
    assert (server.last.target, server.last.header("X-Key")) == ("/a?api%20key=given", "from-environment")
    run(secured(("bearer",)), {"headers": {"Authorization": "Bearer own"}})
    assert server.last.header("Authorization") == "Bearer own"
    run(secured())
    assert (server.last.target, server.last.header("X-Key")) == ("/a", None)


def test_a_header_of_the_user_counts_as_the_credential(run: Any, server: Server) -> None:
    server.answer(json_answer({}))
    run(secured(("bearer", "header")), {"headers": {"authorization": "Bearer own", "X-Key": "k"}})
    assert server.last.header("Authorization") == "Bearer own"


@pytest.mark.parametrize(
    ("keyword", "value", "message"),
    [
        ("header", 5, "the source of header gave a int, not a string or a Token"),
        ("header", ("a", "b"), "header is a tuple, not a string"),
        ("header", lambda: None, "the source of header gave a NoneType, not a string or a Token"),
        ("header", lambda: "", "the source of header gave an empty string"),
        ("header", "a\nb", "header can't be sent in a header"),
        ("header", "☃", "header can't be sent in a header"),
        ("basic", "user:password", "basic has to be a tuple of user and password"),
        ("basic", ("us:er", "password"), "the user of basic has a colon in it"),
    ],
)
def test_a_value_that_can_t_be_sent(run: Any, server: Server, keyword: str, value: Any, message: str) -> None:
    with pytest.raises(CredentialError) as caught:
        run(secured((keyword,)), **{keyword: value})
    assert str(caught.value) == message
    assert server.requests == []


def test_an_asynchronous_callable_in_the_synchronous_client(server: Server) -> None:
    async def later() -> str:
        return "a"

    with client(BaseClient, server.url, header=later) as one, pytest.raises(CredentialError) as caught:
        secured(("header",))(one)
    assert str(caught.value) == (
        "asking for header failed: RequestError: an asynchronous function needs the asynchronous client"
    )


# --- single flight -------------------------------------------------------------------------------


class Source:
    """A slow source of tokens that counts how often it is asked; it fails when `fails` is set."""

    def __init__(self, fails: bool = False, seconds: float | None = None, takes: float = 0.05):
        self.fails, self.seconds, self.takes, self.calls = fails, seconds, takes, 0
        self.lock = threading.Lock()

    def give(self) -> Token:
        with self.lock:
            self.calls += 1
            number = self.calls
        if self.fails:
            raise PermissionError("the-secret is wrong")
        return Token(f"token-{number}", None if self.seconds is None else time.time() + self.seconds)

    def __call__(self) -> Token:
        time.sleep(self.takes)
        return self.give()

    async def later(self) -> Token:
        import anyio

        await anyio.sleep(self.takes)
        return self.give()


def test_threads_share_one_failure(server: Server) -> None:
    source = Source(fails=True, takes=1.0)  # long enough for every thread to have begun

    def attempt(one: Any) -> str:
        with pytest.raises(CredentialError) as caught:
            secured(("header",))(one)
        assert isinstance(caught.value.__cause__, PermissionError)
        return str(caught.value)

    with client(BaseClient, server.url, header=source) as one, ThreadPoolExecutor(16) as pool:
        messages = list(pool.map(attempt, [one] * 16))
    assert set(messages) == {"asking for header failed: PermissionError"}
    assert source.calls == 1
    assert server.requests == []


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_tasks_share_one_token(server: Server, library: str) -> None:
    source = Source()
    server.handler = lambda _: json_answer({})

    async def main() -> None:
        import anyio

        async with (
            client(AsyncBaseClient, server.url, header=source.later) as one,
            anyio.create_task_group() as group,
        ):
            for _ in range(16):
                group.start_soon(secured(("header",)), one)

    asyncio.run(main()) if library == "asyncio" else trio.run(main)
    assert source.calls == 1
    assert {request.header("X-Key") for request in server.requests} == {"token-1"}


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_a_cancelled_flight_is_no_failure(server: Server, library: str) -> None:
    source = Source()
    server.handler = lambda _: json_answer({})

    async def main() -> None:
        import anyio

        async with client(AsyncBaseClient, server.url, header=source.later) as one:
            with anyio.move_on_after(0.01):
                await secured(("header",))(one)
            await secured(("header",))(one)

    asyncio.run(main()) if library == "asyncio" else trio.run(main)
    assert [request.header("X-Key") for request in server.requests] == ["token-1"]


def test_a_token_is_asked_for_again_shortly_before_it_expires(server: Server) -> None:
    source = Source(seconds=0.5)
    server.handler = lambda _: json_answer({})
    with client(BaseClient, server.url, header=source) as one:
        secured(("header",))(one)
        secured(("header",))(one)
        time.sleep(0.46)
        secured(("header",))(one)
    assert [request.header("X-Key") for request in server.requests] == ["token-1", "token-1", "token-2"]


def test_only_the_refused_token_is_dropped(server: Server) -> None:
    source = Source()
    accepted = {"token-2"}
    server.handler = lambda request: json_answer({}) if request.header("X-Key") in accepted else Answer(401)
    with client(BaseClient, server.url, header=source) as one, ThreadPoolExecutor(8) as pool:
        list(pool.map(secured(("header",)), [one] * 8))
    assert source.calls == 2


def test_a_post_is_repeated_after_a_401_too(run: Any, server: Server) -> None:
    source = Source()
    server.answer(Answer(401), json_answer({"ok": 1}))
    posted = call("POST", "/a", security=(("header",),), body=acme._runtime.content.Json({"x": 1}))
    assert run(posted, header=source) == {"ok": 1}
    assert [request.body for request in server.requests] == [b'{"x":1}'] * 2


def test_a_401_with_a_fixed_credential_is_final(run: Any, server: Server) -> None:
    server.answer(Answer(401))
    with pytest.raises(acme.AuthenticationError):
        run(secured(("header",)), {"max_retries": 3}, header="fixed")


# --- OAuth 2 -------------------------------------------------------------------------------------


def test_client_credentials_are_form_encoded_first(run: Any, server: Server) -> None:
    endpoint = TokenEndpoint(path="/token", client_id="a%3Ab", client_secret="s+%C3%A4%2F")
    server.handler = endpoint.beside(lambda _: json_answer({}))
    credentials = acme.ClientCredentials("a:b", "s ä/", scope="read write", parameters={"audience": "x"})
    run(secured(("oauth",)), oauth=credentials)
    (request,) = endpoint.requests
    assert request.form == [("grant_type", "client_credentials"), ("audience", "x"), ("scope", "read write")]
    assert request.header("Accept") == "application/json"


def test_key_and_secret_in_the_form(run: Any, server: Server) -> None:
    server.answer(json_answer({"access_token": "t", "expires_in": "3600"}), json_answer({}))
    run(secured(("oauth",)), oauth=acme.ClientCredentials("id", "se&cret", authentication="body", token_url="/own"))
    assert server.requests[0].line == "POST /own"
    assert server.requests[0].header("Authorization") is None
    assert server.requests[0].body == b"grant_type=client_credentials&client_id=id&client_secret=se%26cret"
    assert server.requests[1].header("Authorization") == "Bearer t"


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (
            json_answer({"error": "invalid_client", "error_description": "no the-secret here"}, 401),
            "no token for oauth: POST {url}/token: 401 Unauthorized: invalid_client: no *** here",
        ),
        (Answer(302, headers=(("Location", "/x"),)), None),
        (json_answer([]), "no token for oauth: the answer of the token endpoint has no token"),
        (json_answer({"access_token": ""}), "no token for oauth: the answer of the token endpoint has no token"),
        (
            json_answer({"access_token": "a", "expires_in": "soon"}),
            "no token for oauth: the answer of the token endpoint has no token",
        ),
    ],
)
def test_an_endpoint_that_gives_no_token(run: Any, server: Server, answer: Answer, message: str | None) -> None:
    server.answer(answer)
    with pytest.raises(CredentialError) as caught:
        run(secured(("oauth",)), {"max_retries": 2}, oauth=acme.ClientCredentials("id", "the-secret"))
    if message is not None:
        assert str(caught.value) == message.format(url=server.url)
    assert server.lines == ["POST /token"]


def test_a_token_endpoint_that_is_down_is_tried_again(run: Any, server: Server) -> None:
    unavailable = Answer(503, headers=(("Retry-After", "0"),))
    server.answer(unavailable, json_answer({"access_token": "t"}), json_answer({}))
    run(secured(("oauth",)), {"max_retries": 1}, oauth=acme.ClientCredentials("id", "secret"))
    assert server.lines == ["POST /token", "POST /token", "GET /a"]


def test_a_token_endpoint_that_can_t_be_reached(run: Any, server: Server) -> None:
    with Server() as gone:
        pass
    credentials = acme.ClientCredentials("id", "secret", token_url=f"{gone.url}/token")
    with pytest.raises(acme.ConnectError) as caught:
        run(secured(("oauth",)), oauth=credentials)
    assert gone.url.removeprefix("http://") in str(caught.value)
    assert server.requests == []


def test_a_scheme_without_a_token_url(run: Any, server: Server) -> None:
    with pytest.raises(CredentialError) as caught:
        run(secured(("bearer",)), bearer=acme.ClientCredentials("id", "secret"))
    assert str(caught.value) == (
        "bearer: the API does not say where tokens come from; give ClientCredentials a token_url"
    )


def granted(access: str, refresh: str | None = None, seconds: float = 3600) -> Answer:
    token = {"access_token": access, "token_type": "bearer", "expires_in": seconds}
    return json_answer(token if refresh is None else {**token, "refresh_token": refresh})


def forms(server: Server) -> list[dict[str, str]]:
    return [dict(request.form) for request in server.requests if request.method == "POST"]


def test_a_refresh_token(run: Any, server: Server) -> None:
    server.answer(granted("access-1"), json_answer({}))
    run(secured(("user",)), user=RefreshToken("refresh-1", "id", "s&c", scope="read"))
    first, second = server.requests
    assert first.line == "POST /refresh"
    assert first.header("Authorization") == "Basic " + base64.b64encode(b"id:s%26c").decode()
    assert forms(server) == [{"grant_type": "refresh_token", "refresh_token": "refresh-1", "scope": "read"}]
    assert second.header("Authorization") == "Bearer access-1"


def test_a_refresh_token_of_a_public_client(run: Any, server: Server) -> None:
    server.answer(granted("access-1"), json_answer({}))
    run(secured(("user",)), user=RefreshToken("refresh-1", "id", token_url="/own"))
    assert server.requests[0].line == "POST /own"
    assert server.requests[0].header("Authorization") is None
    assert forms(server) == [{"grant_type": "refresh_token", "refresh_token": "refresh-1", "client_id": "id"}]


def test_a_refresh_token_that_changes(server: Server) -> None:
    """The server ends the old one with each use (RFC 6749, section 6)."""
    kept: list[str] = []
    given = RefreshToken("refresh-1", "id", on_change=kept.append)
    server.answer(granted("a-1", "refresh-2"), json_answer({}), Answer(401), granted("a-2", "refresh-3"))
    server.answer(json_answer({}), Answer(401), granted("a-3"), json_answer({}))
    with client(BaseClient, server.url, user=given) as one:
        for _ in range(3):
            secured(("user",))(one)
    assert [form["refresh_token"] for form in forms(server)] == ["refresh-1", "refresh-2", "refresh-3"]
    assert kept == ["refresh-2", "refresh-3"]
    assert server.last.header("Authorization") == "Bearer a-3"


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_a_changed_refresh_token_may_be_stored_asynchronously(server: Server, library: str) -> None:
    kept: list[str] = []

    async def keep(token: str) -> None:
        kept.append(token)

    async def source() -> RefreshToken:
        return RefreshToken("refresh-1", "id", on_change=keep)

    async def main() -> None:
        async with client(AsyncBaseClient, server.url, user=source) as one:
            await secured(("user",))(one)

    server.answer(granted("a-1", "refresh-2"), json_answer({}))
    asyncio.run(main()) if library == "asyncio" else trio.run(main)
    assert kept == ["refresh-2"]


def test_a_refresh_token_that_is_refused(run: Any, server: Server) -> None:
    server.answer(json_answer({"error": "invalid_grant", "error_description": "refresh-1 is over"}, 400))
    with pytest.raises(CredentialError) as caught:
        run(secured(("user",)), user=RefreshToken("refresh-1", "id"))
    assert str(caught.value) == (
        f"no token for user: POST {server.url}/refresh: 400 Bad Request: invalid_grant: *** is over"
    )
    assert repr(RefreshToken("refresh-1", "id", "secret", scope="a")) == "RefreshToken(***, scope='a')"


def test_a_refresh_token_beside_key_and_secret(server: Server) -> None:
    """It is tried first; when it is refused, key and secret still count."""
    server.answer(granted("a-1", "refresh-1"), json_answer({}), Answer(401), granted("a-2", "refresh-2"))
    server.answer(json_answer({}), Answer(401), json_answer({"error": "invalid_grant"}, 400), granted("a-3"))
    server.answer(json_answer({}))
    with client(BaseClient, server.url, oauth=acme.ClientCredentials("id", "secret")) as one:
        for _ in range(3):
            secured(("oauth",))(one)
    kinds = [form["grant_type"] for form in forms(server)]
    assert kinds == ["client_credentials", "refresh_token", "refresh_token", "client_credentials"]
    assert server.last.header("Authorization") == "Bearer a-3"


@pytest.mark.parametrize("how", ["refused", "expired"])
def test_threads_refresh_once(server: Server, how: str) -> None:
    endpoint = TokenEndpoint(path="/token", client_id="id", client_secret="s", delay=0.05)
    endpoint.expires_in = 3600 if how == "refused" else 0.3
    valid = {"Bearer token-1"}
    server.handler = endpoint.beside(
        lambda request: json_answer({}) if request.header("Authorization") in valid else Answer(401)
    )
    with client(BaseClient, server.url, oauth=acme.ClientCredentials("id", "s")) as one:
        secured(("oauth",))(one)
        endpoint.expires_in = 3600
        if how == "expired":
            time.sleep(0.3)
        valid.clear()
        valid.add("Bearer token-2")
        with ThreadPoolExecutor(16) as pool:
            list(pool.map(secured(("oauth",)), [one] * 16))
    assert len(endpoint.requests) == 2


@pytest.mark.parametrize("library", ["asyncio", "trio"])
@pytest.mark.parametrize("how", ["refused", "expired"])
def test_tasks_refresh_once(server: Server, how: str, library: str) -> None:
    endpoint = TokenEndpoint(path="/token", client_id="id", client_secret="s", delay=0.05)
    endpoint.expires_in = 3600 if how == "refused" else 0.3
    valid = {"Bearer token-1"}
    server.handler = endpoint.beside(
        lambda request: json_answer({}) if request.header("Authorization") in valid else Answer(401)
    )

    async def main() -> None:
        import anyio

        async with client(AsyncBaseClient, server.url, oauth=acme.ClientCredentials("id", "s")) as one:
            await secured(("oauth",))(one)
            endpoint.expires_in = 3600
            if how == "expired":
                await anyio.sleep(0.3)
            valid.clear()
            valid.add("Bearer token-2")
            async with anyio.create_task_group() as group:
                for _ in range(16):
                    group.start_soon(secured(("oauth",)), one)

    asyncio.run(main()) if library == "asyncio" else trio.run(main)
    assert len(endpoint.requests) == 2


@pytest.mark.parametrize(("url", "line"), [("/token", "POST /token"), ("token", "POST /v1/token")])
def test_a_relative_token_url_is_seen_from_the_server(server: Server, url: str, line: str) -> None:
    server.answer(granted("a"), json_answer({}))
    with client(BaseClient, f"{server.url}/v1", oauth=acme.ClientCredentials("id", "s", token_url=url)) as one:
        secured(("oauth",))(one)
    assert server.lines == [line, "GET /v1/a"]


def test_a_client_of_the_caller_may_have_the_credentials(server: Server) -> None:
    """What the runtime does not compute, such as digest authentication."""
    challenge = (("WWW-Authenticate", 'Digest realm="r", nonce="n", qop="auth"'),)
    server.answer(Answer(401, headers=challenge), json_answer({}))
    with httpx2.Client(auth=httpx2.DigestAuth("user", "secret")) as http:
        one = BaseClient(
            API,
            credentials={},
            base_url=server.url,
            environment="production",
            variables={},
            headers=None,
            query=None,
            timeout=5,
            max_retries=0,
            strict=False,
            http_client=http,
        )
        assert secured(("digest",))(one) == {}
        with pytest.raises(CredentialError, match="missing is header"):
            secured(("header",))(one)
    assert str(server.last.header("Authorization")).startswith('Digest username="user", realm="r"')


# --- hosts ---------------------------------------------------------------------------------------


def test_credentials_stay_at_their_host(server: Server) -> None:
    with Server() as other:
        other.answer(json_answer({}))
        server.answer(json_answer({}), json_answer({}))
        with client(BaseClient, f"{server.url}/v1", header="k") as one:
            one.request("GET", f"{other.url}/x")
            one.request("GET", f"{server.url}/x")
            one.request("GET", f"{server.url}/v1x")
    assert [request.header("X-Key") for request in (*other.requests, *server.requests)] == [None, "k", "k"]


@pytest.mark.parametrize(
    "target",
    [
        "http://user@{host}/x",
        "http://{host}.evil.invalid/x",
        "http://{host}@evil.invalid/",
        "http://{host}\\@evil.invalid/",
        "http://{host}:99999999/",
        "ftp://{host}/",
        "http:///x",
    ],
)
def test_a_host_that_only_looks_alike(server: Server, target: str) -> None:
    url = target.format(host=server.url.removeprefix("http://"))
    with client(BaseClient, server.url, header="k") as one, pytest.raises(acme.RequestError) as caught:
        one.request("GET", url)
    assert str(caught.value) == f"the URL {url!r} can't be used"
    server.answer(Answer(302, headers=(("Location", url.replace("http:///x", "//x y/")),)))
    with client(BaseClient, server.url, header="k") as one, pytest.raises(acme.ApiError) as refused:
        one.request("GET", "/a")
    assert refused.value.status == 302


def test_a_redirect_keeps_a_key_in_the_query(run: Any, server: Server) -> None:
    server.answer(Answer(302, headers=(("Location", "/b?c=1"),)), json_answer({}))
    run(secured(("query",)), query="k")
    assert server.lines == ["GET /a?api%20key=k", "GET /b?c=1&api%20key=k"]


def test_a_key_in_the_query_does_not_show_in_logs_of_others(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    server.answer(json_answer({}))
    with httpx2.Client() as http_client, client(BaseClient, server.url, query="the-key/1") as one:
        one._core.link.http_client = http_client
        call("GET", "/a", security=(("query",),), query={"q": 1})(one)
    assert server.lines == ["GET /a?q=1&api%20key=the-key%2F1"]
    assert "the-key" not in caplog.text
    assert "/a?q=1&api%20key=***" in caplog.text


def test_secrets_do_not_show(server: Server, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    server.answer(json_answer({"message": "bad key the-key-1 or the-key-2"}, 400))
    secrets = {"header": "the-key-1", "query": "the-key-2", "basic": ("user", "the-key-3")}
    with client(BaseClient, server.url, **secrets) as one:
        with pytest.raises(acme.BadRequestError) as caught:
            secured(("header", "query", "basic"))(one)
        error = caught.value
        assert error.request is not None
        shown = [repr(one), str(error), repr(error), repr(error.request), repr(error.response), caplog.text]
    assert [text for text in shown if "the-key" in text or BASIC[6:20] in text] == []
    assert str(error) == "GET /a: 400 Bad Request: bad key *** or ***"
    assert error.request.url == f"{server.url}/a?api%20key=***"
    assert error.request.headers["x-key"] == "***"
