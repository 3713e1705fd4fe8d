"""Declared headers of answers: typed, in any case, kept where they do not fit."""

from __future__ import annotations

import datetime as dt
import pickle
from typing import Any, Literal

import acme
import pytest
from acme._runtime.content import Json
from acme._runtime.enums import OpenStrEnum
from acme._runtime.headers import json_header, read
from acme._runtime.model import Model, field
from acme._runtime.responses import ApiResponse, Headers, RequestInfo

from tests.support.calls import call, drivers
from tests.support.server import Server, json_answer


class Plan(OpenStrEnum):
    FREE = "free"


class Color(Model):
    r: int | None = field("R", default=None)
    g: int | None = field("G", default=None)


class Declared(Model):
    limit: int = field("X-Limit")
    share: int | float | None = field("X-Share", default=None)
    last: bool | None = field("X-Last", default=None)
    name: str | None = field("X-Name", default=None)
    at: dt.datetime | None = field("X-At", default=None)
    day: dt.date | None = field("X-Day", default=None)
    ids: list[int] | None = field("X-Ids", default=None)
    pair: tuple[str, int] | None = field("X-Pair", default=None)
    color: Color | None = field("X-Color", default=None)
    counts: dict[str, int] | None = field("X-Counts", default=None)
    plan: Plan | None = field("X-Plan", default=None)
    version: Literal[1, 2] | None = field("X-Version", default=None)
    either: int | str | None = field("X-Either", default=None)
    any: Any = field("X-Any", default=None)
    cookies: list[str] | None = field("Set-Cookie", default=None)
    meta: Color | None = json_header("X-Meta", default=None)
    quoted: str | None = json_header("X-Quoted", default=None)


UTC = dt.timezone.utc


@pytest.mark.parametrize(
    ("name", "text", "attribute", "value"),
    [
        ("x-limit", " 12 ", "limit", 12),
        ("X-LIMIT", "-1", "limit", -1),
        ("X-Share", "0.5", "share", 0.5),
        ("X-Share", "2", "share", 2),
        ("X-Share", "1e3", "share", 1000.0),
        ("X-Last", "true", "last", True),
        ("X-Last", "false", "last", False),
        ("X-Name", "12", "name", "12"),
        ("X-Name", "true", "name", "true"),
        ("X-At", "2026-01-02T03:04:05Z", "at", dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("X-At", "Fri, 02 Jan 2026 03:04:05 GMT", "at", dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)),
        ("X-Day", "2026-01-02", "day", dt.date(2026, 1, 2)),
        ("X-Ids", "1, 2,3", "ids", [1, 2, 3]),
        ("X-Ids", "7", "ids", [7]),
        ("X-Ids", "", "ids", []),
        ("X-Pair", "a,1", "pair", ("a", 1)),
        ("X-Color", "R,100,G,200", "color", Color(r=100, g=200)),
        ("X-Color", "R=100,G=200", "color", Color(r=100, g=200)),
        ("X-Counts", "a=1", "counts", {"a": 1}),
        ("X-Plan", "free", "plan", Plan.FREE),
        ("X-Plan", "gold", "plan", "gold"),
        ("X-Version", "2", "version", 2),
        ("X-Either", "2", "either", 2),
        ("X-Either", "two", "either", "two"),
        ("X-Any", "2", "any", "2"),
        ("X-Meta", '{"R": 1}', "meta", Color(r=1)),
        ("X-Quoted", '"a, b"', "quoted", "a, b"),
    ],
)
def test_values(name: str, text: str, attribute: str, value: Any) -> None:
    items = [(name, text)] if attribute == "limit" else [("X-Limit", "1"), (name, text)]
    found, deviations = read(Headers(items), Declared)
    assert (getattr(found, attribute), deviations) == (value, ())
    assert type(getattr(found, attribute)) is type(value) or attribute == "plan"


@pytest.mark.parametrize(
    ("name", "text", "attribute", "value", "said"),
    [
        ("X-Limit", "1_000", "limit", "1_000", "headers[\"X-Limit\"]: expected int, got str '1_000'"),
        ("X-Limit", "9" * 5000, "limit", "9" * 5000, f'headers["X-Limit"]: expected int, got str \'{"9" * 56}…'),
        ("X-Share", "nan", "share", "nan", "headers[\"X-Share\"]: expected int | float, got str 'nan'"),
        ("X-Last", "True", "last", "True", "headers[\"X-Last\"]: expected bool, got str 'True'"),
        ("X-At", "soon", "at", "soon", "headers[\"X-At\"]: expected datetime, got str 'soon'"),
        ("X-At", "Fri, 99 Jan 2026 03:04:05 GMT", "at", "Fri, 99 Jan 2026 03:04:05 GMT", None),
        ("X-Ids", "1,b", "ids", [1, "b"], "headers[\"X-Ids\"][1]: expected int, got str 'b'"),
        ("X-Color", "R=x", "color", Color.from_dict({"R": "x"}), "headers[\"X-Color\"].R: expected int, got str 'x'"),
        ("X-Meta", "{", "meta", "{", "headers[\"X-Meta\"]: expected Color, got str '{'"),
    ],
)
def test_what_does_not_fit_is_kept(name: str, text: str, attribute: str, value: Any, said: str | None) -> None:
    found, deviations = read(Headers([("X-Limit", "1")] * (name != "X-Limit") + [(name, text)]), Declared)
    assert getattr(found, attribute) == value
    assert len(deviations) == 1
    assert said is None or str(deviations[0]) == said
    assert deviations[0].pointer.startswith(f"/{name}")


def test_repeated_headers() -> None:
    items = [
        ("X-Limit", "1"),
        ("x-ids", "1"),
        ("X-Ids", "2, 3"),
        ("Set-Cookie", "a=1; Expires=Fri, 02"),
        ("set-cookie", "b"),
    ]
    found, deviations = read(Headers(items), Declared)
    assert (found.ids, found.cookies, deviations) == ([1, 2, 3], ["a=1; Expires=Fri, 02", "b"], ())


def test_what_is_missing() -> None:
    found, deviations = read(Headers(), Declared)
    assert [str(item) for item in deviations] == ['headers["X-Limit"]: required, but missing']
    assert (found.name, found.meta, found.any) == (None, None, None)
    with pytest.raises(acme.MissingFieldError) as caught:
        found.limit
    assert str(caught.value) == 'Declared.limit ("X-Limit" in JSON) is required and not set'


def test_an_answer_lists_what_does_not_fit_once() -> None:
    request = RequestInfo("GET", "http://a/b", "/b", Headers())
    response: ApiResponse[None] = ApiResponse(None, 200, Headers([("X-Limit", "many")]), b"", request)
    assert response.read_headers(Declared).limit == "many"  # type: ignore[comparison-overlap]
    response.read_headers(Declared)
    assert [item.path for item in response.deviations] == ['headers["X-Limit"]']


@pytest.mark.parametrize("mode", ["sync", "asyncio", "trio"])
def test_hooks_and_strict(mode: str, server: Server) -> None:
    answer = json_answer(1, headers=(("X-Limit", "many"),))
    server.answer(answer, answer, json_answer({}, 400, headers=(("X-Limit", "many"),)))
    heard: list[str] = []

    async def later(deviation: acme.Deviation, _: Any) -> None:
        heard.append(f"later: {deviation}")

    def listening(client: Any) -> Any:
        client.hooks.on_deviation(later)
        client.hooks.on_deviation(lambda deviation, _: heard.append(str(deviation)))
        return call("GET", "/a", returns=Json[int], mode="response")(client)

    (driver,) = drivers(mode, base_url=server.url)
    response = driver.call(listening)
    response.read_headers(Declared)
    response.read_headers(Declared)
    said = "headers[\"X-Limit\"]: expected int, got str 'many'"
    assert heard == [said]
    twin = pickle.loads(pickle.dumps(response))
    assert (twin.data, twin.deviations, twin.strict) == (1, response.deviations, False)

    response = driver.call(call("GET", "/a", returns=Json[int], mode="response"), strict=True)
    with pytest.raises(acme.DecodeError) as caught:
        response.read_headers(Declared)
    assert str(caught.value) == f"GET /a: {said}"
    assert (caught.value.path, caught.value.pointer, caught.value.status) == ('headers["X-Limit"]', "/X-Limit", 200)

    with pytest.raises(acme.BadRequestError) as failed:
        driver.call(call("GET", "/a"), strict=True)
    with pytest.raises(acme.DecodeError):
        failed.value.response.read_headers(Declared)
