"""Answers piece by piece: server-sent events, JSON Lines, downloads."""

from __future__ import annotations

import asyncio
import gc
import itertools
import json
import time
from pathlib import Path
from typing import Any

import acme
import pytest
import trio
from acme._runtime.content import Binary, Choice, Empty, EventObjects, Events, Json, JsonLines
from acme._runtime.sse import EventParser, Lines, Records, ServerSentEvent
from hypothesis import given
from hypothesis import strategies as st

from tests.support.calls import CREDENTIALS, call, drivers
from tests.support.drivers import Driver, settled
from tests.support.server import Answer, Server, json_answer, sse_answer

STREAM = """\ufeffevent: start\r
data: {"percent": 1}\r
\r
: a comment
data: {"percent":
data:  2}
id: 7
retry: 1500

id
data:{"percent": 3}\r\rid: a\0b
retry: soon
event:
nonsense
data

event: only\n
id: 8
data: ä🙂

data: cut off""".encode()

EVENTS = [
    ServerSentEvent('{"percent": 1}', "start"),
    ServerSentEvent('{"percent":\n 2}', "message", "7", 1500),
    ServerSentEvent('{"percent": 3}', "message", ""),
    ServerSentEvent("", "message", ""),
    ServerSentEvent("ä🙂", "message", "8"),
]


def parsed(*pieces: bytes) -> list[ServerSentEvent]:
    parser = EventParser()
    return [event for piece in pieces for event in parser.feed(piece)]


def test_events() -> None:
    # A `data` line without a value is one empty line, so the event has data.
    assert parsed(STREAM) == EVENTS
    assert parsed(*(STREAM[i : i + 1] for i in range(len(STREAM)))) == EVENTS


@given(st.lists(st.integers(0, len(STREAM)), max_size=12))
def test_events_in_any_pieces(cuts: list[int]) -> None:
    places = [0, *sorted(cuts), len(STREAM)]
    assert parsed(*(STREAM[a:b] for a, b in itertools.pairwise(places))) == EVENTS


@given(st.text("ab\r\n", max_size=20), st.lists(st.integers(0, 20), max_size=6))
def test_lines_in_any_pieces(text: str, cuts: list[int]) -> None:
    data = text.encode()
    places = [0, *sorted(min(cut, len(data)) for cut in cuts), len(data)]
    lines = Lines()
    found = [line for a, b in itertools.pairwise(places) for line in lines.feed(data[a:b])]
    last = lines.end()
    assert found + ([] if last is None else [last]) == data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").removesuffix(
        b"\n"
    ).split(b"\n") or not data.strip(b"\n")


def test_a_long_line_in_small_pieces_takes_linear_time() -> None:
    started = time.perf_counter()
    assert len(parsed(b"data: ", *([b"x" * 100] * 50_000), b"\n\n")[0].data) == 5_000_000
    assert time.perf_counter() - started < 5


# --- streams -------------------------------------------------------------------------------------


@pytest.fixture(params=["sync", "asyncio", "trio"])
def driver(request: pytest.FixtureRequest) -> Driver:
    return drivers(request.param)[0]


async def gathered(stream: Any) -> list[Any]:
    async with stream:
        return [item async for item in stream]


def items(made: Any, read: Any = None) -> Any:
    """A call that reads its stream to the end."""

    def whole(client: Any) -> Any:
        stream = made(client)
        if not hasattr(stream, "__await__"):
            with stream:
                return list(read(stream) if read else stream)

        async def later() -> list[Any]:
            opened = await stream
            async with opened:
                return [item async for item in (read(opened) if read else opened)]

        return later()

    return whole


def training(client: Any) -> Any:
    return client.pets.train(7, stream=True)


def test_typed_events(driver: Driver, server: Server) -> None:
    server.answer(
        sse_answer(b'data: {"percent": 1}\n\nda', 0.01, b'ta: {"percent": 2}\r\n\r', b"\n", b"data: [DONE]\n\n")
    )
    found = driver.call(items(training), base_url=server.url)
    assert found == [acme.models.Progress(percent=1), acme.models.Progress(percent=2)]
    assert server.last.header("Accept") == "text/event-stream"


def test_json_on_the_same_operation(driver: Driver, server: Server) -> None:
    server.answer(json_answer({"percent": 5}))
    assert driver.call(lambda client: client.pets.train(7), base_url=server.url).percent == 5
    assert server.last.header("Accept") == "application/json"


def test_a_stream_among_other_answers(driver: Driver, server: Server) -> None:
    choice = Choice[Any]({"application/json": Json[int], "application/jsonl": JsonLines[int]})
    server.answer(json_answer(5), Answer(body=b"1\n2\n", headers=(("Content-Type", "application/jsonl"),)))
    whole = call("GET", "/a", returns=choice, accept="application/json")
    assert driver.call(whole, base_url=server.url) == 5
    made = call("GET", "/a", returns=choice, accept="application/jsonl")
    assert driver.call(items(made), base_url=server.url) == [1, 2]
    assert server.last.header("Accept") == "application/jsonl"


def test_raw_events(driver: Driver, server: Server) -> None:
    server.answer(sse_answer(STREAM))
    assert driver.call(items(training, lambda stream: stream.events()), base_url=server.url) == EVENTS


@pytest.mark.parametrize(
    ("content", "data", "expected"),
    [
        (Events[str], b"data: a\ndata: b\n\n", ["a\nb"]),
        (Events[Any], b"data: [1, null]\n\n", [[1, None]]),
        (
            EventObjects[dict[str, Any]],
            b"id: 5\nevent: e\nretry: 9\ndata: x\n\n",
            [{"data": "x", "event": "e", "id": "5", "retry": 9}],
        ),
        (JsonLines[int], b"1\n2\r\n\n3", [1, 2, 3]),
        (JsonLines[Any], b'\x1e{"a": 1}\n\x1e[2]\n', [{"a": 1}, [2]]),
    ],
    ids=str,
)
def test_kinds_of_streams(driver: Driver, server: Server, content: Any, data: bytes, expected: list[Any]) -> None:
    kind = "text/event-stream" if content.__origin__ in (Events, EventObjects) else "application/jsonl"
    server.answer(Answer(headers=(("Content-Type", kind),), pieces=(data[:5], data[5:])))
    assert driver.call(items(call("GET", "/a", returns=content)), base_url=server.url) == expected


def test_the_sentinel_may_be_another(server: Server) -> None:
    server.answer(sse_answer(b"data: a\n\ndata: END\n\ndata: b\n\n"), sse_answer(b"data: [DONE]\n\n"))
    with acme.Client(**CREDENTIALS, base_url=server.url) as client:
        stream = call("GET", "/a", returns=Events[str])(client)
        stream.sentinel = "END"
        assert list(stream) == ["a"]
        stream = call("GET", "/a", returns=Events[str])(client)
        stream.sentinel = None
        assert list(stream) == ["[DONE]"]


def test_reconnect_fields(server: Server) -> None:
    server.answer(sse_answer(b"id: 3\nretry: 10\ndata: 1\n\n"))
    with acme.Client(**CREDENTIALS, base_url=server.url) as client, training(client) as stream:
        assert next(stream) == 1
        assert (stream.last_event_id, stream.retry) == ("3", 10)
        assert stream.response.status == 200
        assert [found.path for found in stream.response.deviations] == ["$"]
        assert list(stream) == []


def test_an_item_that_does_not_fit(driver: Driver, server: Server) -> None:
    bad = b'data: {"percent": "x"}\n\ndata: {\n\ndata: {"percent": 3}\n\n'
    server.answer(sse_answer(bad), sse_answer(bad), sse_answer(b"data: {\n\n"))
    heard: list[tuple[str, int]] = []

    def listening(client: Any) -> Any:
        client.hooks.on_deviation(lambda deviation, answer: heard.append((str(deviation), answer.status)))
        return training(client)

    first, second, third = driver.call(items(listening), base_url=server.url)
    assert (first.percent, second, third.percent) == ("x", "{", 3)
    assert heard == [("$.percent: expected int, got str 'x'", 200), ("$: Input data was truncated", 200)]
    with pytest.raises(acme.DecodeError) as caught:
        driver.call(items(training), base_url=server.url, strict=True)
    assert (caught.value.path, caught.value.status) == ("$.percent", 200)
    with pytest.raises(acme.DecodeError, match="Input data was truncated"):
        driver.call(items(training), base_url=server.url, strict=True)


@pytest.mark.parametrize(
    ("type", "data", "expected"),
    [
        (acme.models.Progress, "5", "5"),
        (acme.models.Progress, '{"percent": 5}', acme.models.Progress(percent=5)),
        (str, '{"percent": 5}', '{"percent": 5}'),
        (int, "no", "no"),
    ],
)
def test_the_data_of_a_whole_event(server: Server, type: Any, data: str, expected: Any) -> None:
    """JSON where the declared type is no text."""
    server.answer(sse_answer(f"data: {data}\n\n".encode()))
    with acme.Client(**CREDENTIALS, base_url=server.url) as client:
        (event,) = call("GET", "/a", returns=EventObjects[dict[str, type]])(client)
    assert event["data"] == expected


RECORDS = [b'{"a": 1}', b'{"a":\n 2}', b"3", b'"4"']


@given(st.lists(st.integers(0, 40)))
def test_records_in_any_pieces(cuts: list[int]) -> None:
    data = b"".join(b"\x1e" + record + b"\n" for record in RECORDS)
    places = sorted({0, *(cut for cut in cuts if cut < len(data)), len(data)})
    records = Records()
    found = [r for start, end in itertools.pairwise(places) for r in records.feed(data[start:end]) if r]
    assert (found, records.end()) == (RECORDS, None)


def test_a_record_does_not_wait_for_the_next() -> None:
    records = Records()
    assert records.feed(b'\x1e{"a": [\n') == [b""]
    assert records.feed(b"1]}\n") == [b'{"a": [\n1]}']
    assert records.feed(b"\x1e12") == [b""]
    assert records.end() == b"12"


STREAM_OR_NOT = Choice[Any]({200: Json[int], 202: JsonLines[int], 204: Empty})


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (json_answer(5), 5),
        (Answer(202, b"1\n2\n", (("Content-Type", "application/jsonl"),)), [1, 2]),
        (Answer(204), None),
        (Answer(206, b"5", (("Content-Type", "application/json"),)), 5),
    ],
)
def test_a_stream_told_by_its_status(driver: Driver, server: Server, answer: Answer, expected: Any) -> None:
    server.answer(answer)
    made = call("GET", "/a", returns=STREAM_OR_NOT)

    def read(client: Any) -> Any:
        found = made(client)
        if not hasattr(found, "__await__"):
            return list(found) if hasattr(found, "close") else found

        async def later() -> Any:
            opened = await found
            return await gathered(opened) if hasattr(opened, "aclose") else opened

        return later()

    assert driver.call(read, base_url=server.url) == expected


def test_what_is_no_stream_is_cut_off(driver: Driver, server: Server) -> None:
    server.answer(Answer(200, b"12345", (("Content-Type", "application/json"),), cut=2))
    with pytest.raises(acme.TransportError, match=r"GET /a: the answer of .* was cut off"):
        driver.call(call("GET", "/a", returns=STREAM_OR_NOT), base_url=server.url)


@pytest.mark.parametrize("kind", ["", "text/plain", "application/octet-stream", "Text/Event-Stream; charset=utf-8"])
def test_events_under_other_names(driver: Driver, server: Server, kind: str) -> None:
    headers = (("Content-Type", kind),) if kind else ()
    server.answer(Answer(headers=headers, pieces=(b'data: {"percent": 1}\n\n',)))
    assert driver.call(items(training), base_url=server.url) == [acme.models.Progress(percent=1)]


def test_an_answer_that_is_no_stream(driver: Driver, server: Server) -> None:
    server.answer(json_answer({"percent": 5}))
    with pytest.raises(acme.DecodeError) as caught:
        driver.call(training, base_url=server.url)
    assert str(caught.value) == (
        "POST /pets/{petId}/training: the answer is application/json, and text/event-stream was expected"
    )
    assert caught.value.text == '{"percent": 5}'


def test_an_error_instead_of_a_stream(driver: Driver, server: Server) -> None:
    server.answer(json_answer({"message": "no"}, 404))
    with pytest.raises(acme.NotFoundError) as caught:
        driver.call(training, base_url=server.url)
    assert caught.value.body == {"message": "no"}


def test_a_stream_that_breaks_off(driver: Driver, server: Server) -> None:
    server.answer(Answer(headers=(("Content-Type", "text/event-stream"),), pieces=(b"data: 1\n\n", b""), cut=1))
    with pytest.raises(acme.TransportError) as caught:
        driver.call(items(training), base_url=server.url)
    assert caught.value.attempts == 1
    assert caught.value.request is not None


def test_with_response(driver: Driver, server: Server) -> None:
    server.answer(sse_answer(b'data: {"percent": 1}\n\n'))

    def whole(client: Any) -> Any:
        response = client.with_response(client.pets.train)(7, stream=True)
        if hasattr(response, "__await__"):

            async def later() -> Any:
                found = await response
                return found.status, await gathered(found.data)

            return later()
        return response.status, list(response.data)

    assert driver.call(whole, base_url=server.url) == (200, [acme.models.Progress(percent=1)])


def endless() -> Answer:
    pieces = tuple(piece for _ in range(1000) for piece in (b'data: {"percent": 1}\n\n', 0.01))
    return Answer(headers=(("Content-Type", "text/event-stream"),), pieces=pieces)


def test_leaving_the_loop_releases_the_connection(server: Server) -> None:
    import httpx2

    limits = httpx2.Limits(max_connections=1)
    server.answer(endless(), endless(), json_answer({"percent": 5}))
    with httpx2.Client(limits=limits) as http_client:
        client = acme.Client(**CREDENTIALS, base_url=server.url, http_client=http_client, timeout=2)
        for _ in training(client):
            break
        with training(client) as stream:
            next(stream)
        assert client.pets.train(7).percent == 5


@pytest.mark.parametrize("library", ["asyncio", "trio"])
def test_leaving_the_asynchronous_loop_releases_the_connection(server: Server, library: str) -> None:
    import httpx2

    limits = httpx2.Limits(max_connections=1)
    server.answer(endless(), endless(), json_answer({"percent": 5}))

    async def main() -> None:
        import anyio

        async with httpx2.AsyncClient(limits=limits) as http_client:
            client = acme.AsyncClient(**CREDENTIALS, base_url=server.url, http_client=http_client, timeout=2)
            async with await training(client) as stream:
                async for _ in stream:
                    break
            async for _ in await training(client):
                break
            gc.collect()
            await anyio.sleep(0.05)
            assert (await client.pets.train(7)).percent == 5

    asyncio.run(main()) if library == "asyncio" else trio.run(main)


# --- downloads -----------------------------------------------------------------------------------


def downloaded(read: Any) -> Any:
    """`with_stream` of an operation, with something read from the body."""

    def whole(client: Any) -> Any:
        manager = client.with_stream(client.pets.delete)(7)
        if hasattr(manager, "__enter__"):
            with manager as download:
                return read(download)

        async def later() -> Any:
            async with manager as download:
                found = read(download)
                if hasattr(found, "__aiter__"):
                    return [item async for item in found]
                return await settled(found)

        return later()

    return whole


DATA = bytes(range(256)) * 4000


def test_a_download(driver: Driver, server: Server, tmp_path: Path) -> None:
    server.answer(*[Answer(200, DATA, (("Content-Type", "image/png"),))] * 3)
    target = tmp_path / "picture.png"
    target.write_bytes(b"old")
    assert driver.call(downloaded(lambda download: download.write_to(target)), base_url=server.url) == len(DATA)
    assert target.read_bytes() == DATA
    assert [path.name for path in tmp_path.iterdir()] == ["picture.png"]
    assert target.stat().st_mode & 0o777 == 0o644
    assert driver.call(downloaded(lambda download: download.read()), base_url=server.url) == DATA
    chunks = driver.call(
        downloaded(lambda download: download if hasattr(download, "__aiter__") else list(download)),
        base_url=server.url,
    )
    assert b"".join(chunks) == DATA
    assert len(chunks) > 1
    assert server.last.header("Accept") == "*/*"


def test_a_body_is_read_once(driver: Driver, server: Server) -> None:
    server.answer(Answer(200, b"a"))

    def twice(download: Any) -> Any:
        if hasattr(download, "__aiter__"):

            async def later() -> bytes:
                return bytes(await download.read() + await download.read())

            return later()
        return download.read() + download.read()

    with pytest.raises(acme.RequestError, match="the body of the answer was read or closed already"):
        driver.call(downloaded(twice), base_url=server.url)


def test_lines(driver: Driver, server: Server) -> None:
    text = "a\r\nb ä\n\nc".encode("latin-1")
    server.answer(Answer(headers=(("Content-Type", "text/csv; charset=latin-1"),), pieces=(text[:2], text[2:])))

    def lines(download: Any) -> Any:
        return download.lines() if hasattr(download, "__aiter__") else list(download.lines())

    assert driver.call(downloaded(lines), base_url=server.url) == ["a", "b ä", "", "c"]


def test_a_download_that_breaks_off_leaves_no_file(driver: Driver, server: Server, tmp_path: Path) -> None:
    server.answer(Answer(200, DATA, cut=5000), Answer(404))
    target = tmp_path / "picture.png"
    with pytest.raises(acme.TransportError):
        driver.call(downloaded(lambda download: download.write_to(target)), base_url=server.url)
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(acme.NotFoundError):
        driver.call(downloaded(lambda download: download.write_to(target)), base_url=server.url)


def test_a_download_of_any_operation(driver: Driver, server: Server) -> None:
    server.answer(json_answer({"kind": "cat"}))
    made = call("GET", "/a", returns=Json[acme.models.Cat], mode="stream")

    def read(client: Any) -> Any:
        download = made(client)
        if hasattr(download, "__await__"):

            async def later() -> Any:
                return await (await download).read()

            return later()
        return download.read()

    assert json.loads(driver.call(read, base_url=server.url)) == {"kind": "cat"}


def test_bytes(driver: Driver, server: Server) -> None:
    server.answer(Answer(200, DATA))
    assert driver.call(call("GET", "/a", returns=Binary), base_url=server.url) == DATA
