from __future__ import annotations

import httpx2
import pytest

from tests.support.oauth import PATH, TokenEndpoint
from tests.support.server import Answer, Server, json_answer, sse_answer


def test_it_keeps_what_was_sent(server: Server) -> None:
    server.answer(json_answer({"a": "ä"}, 201, (("X-One", "1"),)))
    response = httpx2.put(f"{server.url}/a%2Fb?x=1&x=&y=%20", content=b"\x00body", headers={"X-Two": "2"})
    assert (response.status_code, response.json(), response.headers["x-one"]) == (201, {"a": "ä"}, "1")
    request = server.last
    assert request.line == "PUT /a%2Fb?x=1&x=&y=%20"
    assert request.query == [("x", "1"), ("x", ""), ("y", " ")]
    assert request.header("x-two") == "2"
    assert request.body == b"\x00body"


def test_a_chunked_request_is_read(server: Server) -> None:
    server.answer(Answer())
    httpx2.post(server.url, content=iter([b"one", b"two"]))
    assert server.last.body == b"onetwo"


def test_connections_are_kept_and_counted(server: Server) -> None:
    server.answer(Answer(), Answer())
    with httpx2.Client() as client:
        client.get(server.url)
        client.get(server.url)
    assert [request.connection for request in server.requests] == [1, 1]


def test_pieces_arrive_one_by_one(server: Server) -> None:
    server.answer(sse_answer(b"data: 1\n\n", 0.01, b"data: 2\n\n"))
    with httpx2.stream("GET", server.url) as response:
        assert list(response.iter_raw()) == [b"data: 1\n\n", b"data: 2\n\n"]


@pytest.mark.parametrize("answer", [Answer(drop=True), Answer(body=b"0123", cut=2), Answer(pieces=(b"0", b"1"), cut=1)])
def test_the_connection_can_end_early(server: Server, answer: Answer) -> None:
    server.answer(answer)
    with pytest.raises(httpx2.RemoteProtocolError):
        httpx2.get(server.url)


def test_a_closed_server_refuses() -> None:
    with Server() as server:
        pass
    with pytest.raises(httpx2.ConnectError):
        httpx2.get(server.url)


def test_the_token_endpoint_counts_its_tokens() -> None:
    endpoint = TokenEndpoint()
    with Server(endpoint.beside(lambda request: json_answer(request.target))) as server:
        form = {"grant_type": "client_credentials"}
        answers = [httpx2.post(server.url + PATH, data=form, auth=("the-key", "the-secret")) for _ in range(2)]
        assert [answer.json()["access_token"] for answer in answers] == ["token-1", "token-2"]
        assert httpx2.post(server.url + PATH, data=form, auth=("the-key", "wrong")).status_code == 401
        assert httpx2.get(server.url + "/pets").json() == "/pets"
