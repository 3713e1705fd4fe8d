"""Pages: how each kind finds the next one, and where it ends."""

from __future__ import annotations

from typing import Any

import acme
import pytest
from acme._runtime.client import BaseClient
from acme._runtime.content import Json
from acme._runtime.controller import AsyncController, Controller
from acme._runtime.pages import Cursor, LinkHeader, NextUrl, Offset, PageNumber, dig, next_link
from acme._runtime.responses import Headers

from tests.support.calls import drivers
from tests.support.drivers import Driver
from tests.support.server import Answer, Server, json_answer


@pytest.fixture(params=["sync", "asyncio", "trio"])
def driver(request: pytest.FixtureRequest) -> Driver:
    return drivers(request.param)[0]


def pages(page: Any, **options: Any) -> Any:
    """All items of an operation in pages."""
    options.setdefault("returns", Json[Any])

    def made(client: Any) -> Any:
        if isinstance(client, BaseClient):
            return list(Controller(client)._page("GET", "/a", page=page, **options))
        pager = AsyncController(client)._page("GET", "/a", page=page, **options)

        async def later() -> list[Any]:
            return [item async for item in pager]

        return later()

    return made


def cat(name: str) -> dict[str, Any]:
    return {"kind": "cat", "name": name, "born": "2020-01-01", "seenAt": None}


def test_a_cursor(driver: Driver, server: Server) -> None:
    server.answer(
        json_answer({"data": [cat("a"), cat("b")], "nextCursor": "x/1"}),
        json_answer({"data": [], "nextCursor": "y"}),
        json_answer({"data": [cat("c")], "nextCursor": None}),
    )

    def names(client: Any) -> Any:
        found = client.pets.list(kind="cat")
        if hasattr(found, "__await__"):

            async def later() -> list[str]:
                return [item.name async for item in found]

            return later()
        return [item.name for item in found]

    assert driver.call(names, base_url=server.url) == ["a", "b", "c"]
    assert server.lines == ["GET /pets?kind=cat", "GET /pets?kind=cat&cursor=x%2F1", "GET /pets?kind=cat&cursor=y"]
    assert {request.header("X-Session") for request in server.requests} == {"session-secret"}


@pytest.mark.parametrize("cursors", [["x", "x"], ["x", "y", "x"], [""], [None], [False], [{"a": 1}]], ids=str)
def test_a_cursor_that_leads_nowhere(driver: Driver, server: Server, cursors: list[Any]) -> None:
    server.answer(*(json_answer({"items": [1], "next": cursor}) for cursor in cursors))
    page = Cursor[Any](items="items", next="next", parameter="cursor")
    assert driver.call(pages(page), base_url=server.url) == [1] * len(cursors)


def test_the_cursor_that_was_given_is_not_asked_for_again(driver: Driver, server: Server) -> None:
    server.answer(json_answer({"items": [1], "next": "x"}))
    page = Cursor[Any](items="items", next="next", parameter="cursor")
    assert driver.call(pages(page, query={"cursor": "x"}), base_url=server.url) == [1]


def test_a_cursor_with_a_flag(driver: Driver, server: Server) -> None:
    server.answer(
        json_answer({"r": {"items": [1], "next": 1}, "more": True}),
        json_answer({"r": {"items": [2], "next": 2}, "more": False}),
    )
    page = Cursor[Any](items="r.items", next="r.next", parameter="cursor", more="more")
    assert driver.call(pages(page), base_url=server.url) == [1, 2]


def test_a_cursor_in_the_body(driver: Driver, server: Server) -> None:
    server.answer(json_answer({"items": [1], "next": 5}), json_answer({"items": [2]}))
    page = Cursor[Any](items="items", next="next", parameter="offset")
    assert driver.call(pages(page, body=Json({"filter": "f"})), base_url=server.url) == [1, 2]
    assert [request.json() for request in server.requests] == [{"filter": "f"}, {"filter": "f", "offset": 5}]


def test_offsets(driver: Driver, server: Server) -> None:
    server.answer(json_answer([1, 2]), json_answer([3]), json_answer([]))
    page = Offset[Any](items="", parameter="offset", limit="limit")
    assert driver.call(pages(page, query={"offset": None, "limit": 2}), base_url=server.url) == [1, 2, 3]
    assert server.lines == ["GET /a?limit=2", "GET /a?offset=2&limit=2", "GET /a?offset=3&limit=2"]


def test_offsets_with_a_total(driver: Driver, server: Server) -> None:
    server.answer(
        json_answer({"items": [1, 2], "meta": {"total": 5}}), json_answer({"items": [3], "meta": {"total": 5}})
    )
    page = Offset[Any](items="items", parameter="offset", total="meta.total")
    assert driver.call(pages(page, query={"offset": 2}), base_url=server.url) == [1, 2, 3]
    assert server.lines == ["GET /a?offset=2", "GET /a?offset=4"]


@pytest.mark.parametrize(
    ("page", "query", "answers", "lines"),
    [
        (PageNumber[Any](items="", parameter="page"), {}, [[1], [2], []], ["/a", "/a?page=2", "/a?page=3"]),
        (PageNumber[Any](items="", parameter="page", first=0), {}, [[1], []], ["/a", "/a?page=1"]),
        (PageNumber[Any](items="", parameter="page"), {"page": 4}, [[1], []], ["/a?page=4", "/a?page=5"]),
        (
            PageNumber[Any](items="d", parameter="page", pages="n"),
            {},
            [{"d": [1], "n": 2}, {"d": [2], "n": 2}],
            ["/a", "/a?page=2"],
        ),
    ],
)
def test_page_numbers(driver: Driver, server: Server, page: Any, query: Any, answers: Any, lines: list[str]) -> None:
    server.answer(*map(json_answer, answers))
    driver.call(pages(page, query=query), base_url=server.url)
    assert server.lines == [f"GET {line}" for line in lines]


def test_urls_in_the_body(driver: Driver, server: Server) -> None:
    server.answer(
        json_answer({"items": [1], "next": f"{server.url}/v1/a?page=2&x=y"}),
        json_answer({"items": [2], "next": "?page=3"}),
        json_answer({"items": [3], "next": ""}),
    )
    page = NextUrl[Any](items="items", next="next")
    assert driver.call(pages(page, query={"q": "1"}), base_url=f"{server.url}/v1") == [1, 2, 3]
    assert server.lines == ["GET /v1/a?q=1", "GET /v1/a?page=2&x=y", "GET /v1/a?page=3"]
    assert server.last.header("X-Session") == "session-secret"


def test_a_url_at_another_host_gets_no_credentials(driver: Driver, server: Server) -> None:
    with Server() as other:
        other.answer(json_answer({"items": [2]}))
        server.answer(json_answer({"items": [1], "next": f"{other.url}/b"}))
        page = NextUrl[Any](items="items", next="next")
        assert driver.call(pages(page), base_url=server.url) == [1, 2]
    assert (other.last.header("X-Session"), other.last.header("Authorization")) == (None, None)


def test_link_headers(driver: Driver, server: Server) -> None:
    link = ("Link", '</a?page=1>; rel="prev", </a?page=2>; title="a, b"; rel="next last"')
    server.answer(json_answer([1], headers=(link,)), json_answer([2]))
    assert driver.call(pages(LinkHeader[Any]()), base_url=server.url) == [1, 2]
    assert server.lines == ["GET /a", "GET /a?page=2"]


@pytest.mark.parametrize(
    ("value", "target"),
    [
        ("<b>; rel=next", "b"),
        ('<b>;REL="NEXT"', "b"),
        ('<a,b;c>; rel="next"', "a,b;c"),
        ('<a>; rel="nextish", <b>; rel=prev', None),
        ("", None),
        ("nonsense", None),
    ],
)
def test_next_link(value: str, target: str | None) -> None:
    assert next_link(Headers([("Link", value)])) == target


def test_a_page(server: Server) -> None:
    server.answer(
        json_answer({"data": [cat("a")], "nextCursor": "x"}, headers=(("X-Page", "1"),)),
        json_answer({"data": [cat("b")]}, headers=(("X-Page", "2"),)),
    )
    (driver,) = drivers("sync")

    def read(client: Any) -> None:
        page = client.pets.list()
        assert (len(page.items), page.has_next, page.data.next_cursor) == (1, True, "x")
        assert repr(page) == "<Page of 1 items, more follow>"
        assert len(server.requests) == 1
        assert [part.response.headers["x-page"] for part in page.pages()] == ["1", "2"]
        second = page.next
        assert callable(second)

    driver.call(read, base_url=server.url)
    server.answer(json_answer({"data": []}))
    response = driver.call(lambda client: client.with_response(client.pets.list)(), base_url=server.url)
    assert (response.status, response.data.items, response.data.has_next, response.data.next()) == (
        200,
        [],
        False,
        None,
    )


@pytest.mark.parametrize("mode", ["asyncio", "trio"])
def test_an_asynchronous_page(server: Server, mode: Any) -> None:
    server.answer(
        json_answer({"data": [cat("a")], "nextCursor": "x"}),
        json_answer({"data": [cat("b")]}),
        json_answer({"data": []}),
        json_answer({"data": []}),
    )

    async def read(client: Any) -> None:
        page = await client.pets.list()
        assert (len(page.items), page.has_next) == (1, True)
        following = await page.next()
        assert (following.items[0].name, await following.next()) == ("b", None)
        response = await client.with_response(client.pets.list)()
        assert (response.status, response.data.items) == (200, [])
        assert [len(part.items) async for part in client.pets.list().pages()] == [0]

    drivers(mode)[0].call(read, base_url=server.url)


def test_a_page_without_its_list(driver: Driver, server: Server) -> None:
    page = Cursor[Any](items="items", next="next", parameter="cursor")
    server.answer(json_answer({}), json_answer({"items": None}), json_answer({"items": "text"}))
    assert driver.call(pages(page), base_url=server.url) == []
    assert driver.call(pages(page), base_url=server.url) == []
    with pytest.raises(acme.DecodeError) as caught:
        driver.call(pages(page), base_url=server.url)
    assert str(caught.value) == "GET /a: the page has no list at 'items'"


def test_errors_and_retries_of_later_pages(driver: Driver, server: Server) -> None:
    page = Cursor[Any](items="items", next="next", parameter="cursor")
    server.answer(
        json_answer({"items": [1], "next": "x"}),
        Answer(503, headers=(("Retry-After", "0"),)),
        json_answer({"items": [2], "next": "y"}),
        Answer(404),
    )
    with pytest.raises(acme.NotFoundError):
        driver.call(pages(page), base_url=server.url, max_retries=1)
    assert len(server.requests) == 4


def test_dig() -> None:
    body = acme.models.PetList(data=[], next_cursor="x", additional_properties={"more": {"a": 1}})
    assert dig(body, "") is body
    assert dig(body, "nextCursor") == "x"
    assert dig(body, "more.a") == 1
    assert dig(body, "more.b.c") is None
    assert dig(acme.models.PetList(), "data") is None
    assert dig([1], "a") is None
