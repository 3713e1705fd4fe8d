"""Request bodies on the wire."""

from __future__ import annotations

import datetime as dt
import io
import os
import re
import tracemalloc
from collections import deque
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import acme
import pytest
from acme._runtime.content import Binary, Encoding, File, Form, Json, JsonLines, Multipart, Parts, Text
from acme._runtime.files import CHUNK
from acme._runtime.model import Model, field

from tests.support.calls import call, drivers
from tests.support.drivers import Driver
from tests.support.server import Answer, Server, json_answer


class Upload(Model):
    name: str
    picture: File = field("pic")
    more: list[File] | None = None
    meta: dict[str, int] | None = None
    tags: list[str] | None = None
    born: dt.date | None = None


@pytest.fixture(params=["sync", "asyncio", "trio"])
def driver(request: pytest.FixtureRequest) -> Driver:
    return drivers(request.param)[0]


def sent(driver: Driver, server: Server, body: Any, **options: Any) -> Any:
    """The request that a body makes."""
    server.answer(json_answer({}))
    driver.call(call("POST", "/a", body=body, **options), base_url=server.url)
    return server.last


def parts(request: Any) -> list[tuple[str, bytes]]:
    """Header and content of each part, the boundary checked."""
    kind = request.header("Content-Type")
    found = re.fullmatch(r"multipart/form-data; boundary=([0-9a-f]{32})", kind)
    assert found is not None
    boundary = found[1].encode()
    head, *bodies, tail = (b"\r\n" + request.body).split(b"\r\n--" + boundary)
    assert (head, tail) == (b"", b"--\r\n")
    split = [body.removeprefix(b"\r\n").split(b"\r\n\r\n", 1) for body in bodies]
    return [(header.decode(), content) for header, content in split]


def part(name: str, content: bytes, kind: str = "", filename: str | None = None) -> tuple[str, bytes]:
    head = f'Content-Disposition: form-data; name="{name}"'
    head += f'; filename="{filename}"' if filename is not None else ""
    return head + (f"\r\nContent-Type: {kind}" if kind else ""), content


@pytest.mark.parametrize(
    ("body", "kind", "content"),
    [
        (Json({"a": None}), "application/json", b'{"a":null}'),
        (Json([1], list[int], media_type="application/vnd.x+json"), "application/vnd.x+json", b"[1]"),
        (Json(None), "application/json", b"null"),
        (
            Json({"a": None, "b": 1}, dict[str, int], media_type="application/merge-patch+json"),
            "application/merge-patch+json",
            b'{"a":null,"b":1}',
        ),
        (Text("ä"), "text/plain; charset=utf-8", "ä".encode()),
        (Text("a,b", "text/csv; charset=utf-8"), "text/csv; charset=utf-8", b"a,b"),
        (Text("ä", "text/csv; charset=iso-8859-1"), "text/csv; charset=iso-8859-1", b"\xe4"),
        (Text("ä", "text/*"), "text/plain; charset=utf-8", "ä".encode()),
        (Text(5), "text/plain", b"5"),
        (Binary(b"\x00"), "application/octet-stream", b"\x00"),
        (Binary(b"\x00", "image/png"), "image/png", b"\x00"),
        (Binary(("a.gif", b"\x00", "image/gif"), "image/*"), "image/gif", b"\x00"),
        (Binary(("a.gif", b"\x00"), "image/*"), "image/gif", b"\x00"),
        (Binary(b"\x00", "*/*"), "application/octet-stream", b"\x00"),
        (Binary(bytearray(b"ab")), "application/octet-stream", b"ab"),
        (Binary(b""), "application/octet-stream", b""),
        (Binary("ä", text=True), "application/octet-stream", "ä".encode()),
        (Binary("ä", "*/*", text=True), "text/plain; charset=utf-8", "ä".encode()),
        (Binary(b"\x00", "*/*", text=True), "application/octet-stream", b"\x00"),
        (Json({"a": 1}, stream=True), "application/json", b'{"a":1,"stream":true}'),
        (Json({"a": 1}, stream=False), "application/json", b'{"a":1}'),
        (Json({"a": 1, "stream": None}, stream=True), "application/json", b'{"a":1,"stream":true}'),
        (Json({"stream": False}, stream=False), "application/json", b'{"stream":false}'),
        (Json(None, dict[str, int], optional=True, stream=True), "application/json", b'{"stream":true}'),
        (Json([1], list[int], stream=True), "application/json", b"[1]"),
        (Form({"a": 1}, stream=True), "application/x-www-form-urlencoded", b"a=1&stream=true"),
    ],
)
def test_simple_bodies(driver: Driver, server: Server, body: Any, kind: str, content: bytes) -> None:
    request = sent(driver, server, body)
    assert (request.header("Content-Type"), request.body) == (kind, content)
    assert request.header("Content-Length") == str(len(content))


def test_no_body(driver: Driver, server: Server) -> None:
    for nothing in (None, Json(None, dict[str, int], optional=True), Json(acme.UNSET), Text(None, optional=True)):
        request = sent(driver, server, nothing)
        assert (request.header("Content-Type"), request.body, request.header("Content-Length")) == (None, b"", "0")


@pytest.mark.parametrize(("picture", "text"), [("as it is", "as it is"), (b"ab\xff", "YWL/")])
def test_a_file_in_json_is_text(driver: Driver, server: Server, picture: Any, text: str) -> None:
    body = Json({"name": "a", "pic": picture, "more": [picture]}, Upload)
    assert sent(driver, server, body).body == b'{"name":"a","pic":"%b","more":["%b"]}' % (text.encode(), text.encode())


def test_a_file_of_a_form_is_no_text(driver: Driver, server: Server) -> None:
    with pytest.raises(acme.RequestError) as caught:
        sent(driver, server, Multipart({"name": "a", "pic": "a.png"}, Upload))
    assert str(caught.value) == "$.pic: expected a file, got str; a str is never a path"
    assert server.requests == []


def test_a_body_that_says_something_else_about_streaming(driver: Driver, server: Server) -> None:
    with pytest.raises(acme.RequestError) as caught:
        sent(driver, server, Json({"stream": False}, stream=True))
    assert str(caught.value) == "$.stream is False, and a stream was asked for"
    assert server.requests == []


def test_a_body_that_is_required(driver: Driver, server: Server) -> None:
    with pytest.raises(acme.RequestError) as caught:
        driver.call(call("POST", "/a", body=Json(None, acme.models.OwnerInput)), base_url=server.url)
    assert str(caught.value) == "$: expected OwnerInput, got None"


def test_a_header_of_the_call_may_say_another_type(driver: Driver, server: Server) -> None:
    request = sent(driver, server, Json({}), headers={"Content-Type": "application/x"})
    assert request.header("Content-Type") == "application/x"


# --- forms ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "encoding", "text"),
    [
        ({"a": "x y", "b": "ä&=+%~*"}, {}, "a=x+y&b=%C3%A4%26%3D%2B%25~%2A"),
        ({"a": [1, True, None]}, {}, "a=1&a=true&a=null"),
        ({"a": {"b": [1], "c": "d"}}, {}, "a=%7B%22b%22%3A%5B1%5D%2C%22c%22%3A%22d%22%7D"),
        ({"a": [], "b": {}}, {}, "b=%7B%7D"),
        ({"a": [1, 2]}, {"a": Encoding(explode=False)}, "a=1,2"),
        ({"a": ["x y", "z"]}, {"a": Encoding(style="pipeDelimited", explode=False)}, "a=x+y%7Cz"),
        ({"a": ["x", "z"]}, {"a": Encoding(style="spaceDelimited")}, "a=x+z"),
        ({"a": {"b": 1, "c": {"d": "e f"}}}, {"a": Encoding(style="deepObject")}, "a%5Bb%5D=1&a%5Bc%5D%5Bd%5D=e+f"),
        ({"a": {"b": 1, "c": 2}}, {"a": Encoding(style="form")}, "b=1&c=2"),
        ({"a": ["x", "z"]}, {"a": Encoding(style="tabDelimited", explode=False)}, "a=x%09z"),
        ({"a": [1, 2]}, {"a": Encoding(content_type="application/json")}, "a=%5B1%2C2%5D"),
        ({"a": [1, 2]}, {"a": Encoding(content_type="application/json", style="form")}, "a=1&a=2"),
        ({"a": "b/c"}, {"a": Encoding(allow_reserved=True)}, "a=b/c"),
    ],
    ids=str,
)
def test_forms(driver: Driver, server: Server, value: Any, encoding: Any, text: str) -> None:
    request = sent(driver, server, Form(value, encoding=encoding))
    assert request.header("Content-Type") == "application/x-www-form-urlencoded"
    assert request.body.decode() == text


def test_a_typed_form(driver: Driver, server: Server) -> None:
    request = sent(driver, server, Form(acme.models.OwnerInput(name="x"), acme.models.OwnerInput))
    assert request.body == b"name=x"
    with pytest.raises(acme.RequestError):
        sent(driver, server, Form({"nam": "x"}, acme.models.OwnerInput))


# --- multipart -----------------------------------------------------------------------------------


def test_multipart(driver: Driver, server: Server, tmp_path: Path) -> None:
    path = tmp_path / 'a "b".txt'
    path.write_bytes(b"from a path")
    body = Upload(
        name="ä",
        picture=path,
        more=[b"bytes", ("c.png", io.BytesIO(b"file")), ("d", b"named", "image/x"), bytearray(b"more")],
        meta={"a": 1},
        tags=["x", "y"],
        born=dt.date(2020, 1, 2),
    )
    request = sent(driver, server, Multipart(body, Upload))
    assert parts(request) == [
        part("name", "ä".encode()),
        part("pic", b"from a path", "text/plain", "a %22b%22.txt"),
        part("more", b"bytes", "application/octet-stream", "more"),
        part("more", b"file", "image/png", "c.png"),
        part("more", b"named", "image/x", "d"),
        part("more", b"more", "application/octet-stream", "more"),
        part("meta", b'{"a":1}', "application/json"),
        part("tags", b"x"),
        part("tags", b"y"),
        part("born", b"2020-01-02"),
    ]
    assert request.header("Content-Length") == str(len(request.body))


def test_a_mapping_does_the_same(driver: Driver, server: Server) -> None:
    typed = sent(driver, server, Multipart({"name": "n", "pic": b"1", "more": [b"2"]}, Upload))
    free = sent(driver, server, Multipart({"name": "n", "pic": b"1", "more": [b"2"]}))
    assert parts(typed) == parts(free)


def test_encodings_of_parts(driver: Driver, server: Server) -> None:
    encoding = {
        "a": Encoding(content_type="application/json"),
        "b": Encoding(content_type="image/png, image/jpeg", headers={"X-Part": "1"}),
        "c": Encoding(content_type="text/csv"),
        "d": Encoding(explode=False),
        "e": Encoding(content_type="image/gif"),
    }
    value = {"a": [1, 2], "b": b"x", "c": "1,2", "d": ["x y", "z"], "e": ("f", b"y", "image/png"), "f": None}
    assert parts(sent(driver, server, Multipart(value, encoding=encoding))) == [
        part("a", b"[1,2]", "application/json"),
        (part("b", b"x", "image/png", "b")[0] + "\r\nX-Part: 1", b"x"),
        part("c", b"1,2", "text/csv"),
        part("d", b"x y,z"),
        part("e", b"y", "image/png", "f"),
        part("f", b"null"),
    ]


def test_the_media_type_of_a_part_is_one_that_is_listed(driver: Driver, server: Server) -> None:
    listed = Encoding(content_type="image/gif, image/*, text/plain; charset=utf-8")
    value = {"a": [b"x", ("b.png", b"y"), ("c.txt", b"z"), ("d.bin", b"", "any/thing")], "e": "text"}
    assert parts(sent(driver, server, Multipart(value, encoding={"a": listed, "e": listed}))) == [
        part("a", b"x", "image/gif", "a"),
        part("a", b"y", "image/png", "b.png"),
        part("a", b"z", "text/plain; charset=utf-8", "c.txt"),
        part("a", b"", "any/thing", "d.bin"),
        part("e", b"text", "image/gif"),
    ]


def test_header_fields_of_a_part(driver: Driver, server: Server) -> None:
    value = {"a": ("b.txt", b"x", "text/plain", {"X-Own": "2", "X-Part": "3"})}
    ((head, content),) = parts(
        sent(driver, server, Multipart(value, encoding={"a": Encoding(headers={"X-Part": "1"})}))
    )
    assert head == part("a", b"x", "text/plain", "b.txt")[0] + "\r\nX-Part: 3\r\nX-Own: 2"
    assert content == b"x"
    with pytest.raises(acme.RequestError, match="the part 'a' has a line break in its header"):
        sent(driver, server, Multipart({"a": ("b", b"", "a/b", {"X": "1\r\nY: 2"})}))


class Loose(Model):
    name: str
    thing: Any = None


def test_files_where_any_value_may_stand(driver: Driver, server: Server) -> None:
    body = Loose(name="n", thing=[b"x", io.BytesIO(b"y"), ("z", b"z"), {"b": 1}])
    assert parts(sent(driver, server, Multipart(body, Loose))) == [
        part("name", b"n"),
        part("thing", b"x", "application/octet-stream", "thing"),
        part("thing", b"y", "application/octet-stream", "thing"),
        part("thing", b"z", "application/octet-stream", "z"),
        part("thing", b'{"b":1}', "application/json"),
    ]
    with pytest.raises(acme.RequestError) as caught:
        sent(driver, server, Multipart({"meta": {"deep": io.BytesIO(b"y")}}))
    assert str(caught.value) == "$.meta: a BytesIO can't be sent as a parameter"


def test_an_iterable_is_one_file(driver: Driver, server: Server) -> None:
    for pieces in ([b"a", b"b"], iter([b"a", b"b"]), deque([b"a", b"b"])):
        request = sent(driver, server, Multipart({"name": "n", "pic": pieces}, Upload))
        assert parts(request)[1] == part("pic", b"ab", "application/octet-stream", "pic")
    with pytest.raises(acme.RequestError) as caught:
        sent(driver, server, Multipart({"name": "n", "pic": ["a"]}, Upload))
    assert str(caught.value) == "$.pic: expected a file, got list"


def test_parts_that_have_places(driver: Driver, server: Server) -> None:
    body = Parts(
        [{"a": 1}, b"x", ("p.png", b"y"), "text", [1]],
        list[Any],
        prefix=(Encoding(content_type="application/vnd.x+json"), Encoding(content_type="image/gif")),
    )
    request = sent(driver, server, body)
    kind = request.header("Content-Type")
    boundary = kind.removeprefix("multipart/mixed; boundary=")
    assert request.body.decode().split("--" + boundary) == [
        "",
        '\r\nContent-Type: application/vnd.x+json\r\n\r\n{"a":1}\r\n',
        "\r\nContent-Type: image/gif\r\n\r\nx\r\n",
        '\r\nContent-Disposition: attachment; filename="p.png"\r\nContent-Type: image/png\r\n\r\ny\r\n',
        "\r\n\r\ntext\r\n",
        "\r\nContent-Type: application/json\r\n\r\n[1]\r\n",
        "--\r\n",
    ]
    for wrong, message in (
        (Parts({"a": 1}), "the body is a dict, and a list was expected"),
        (Multipart([1]), "the body is a list, and an object was expected"),
    ):
        with pytest.raises(acme.RequestError) as caught:
            sent(driver, server, wrong)
        assert str(caught.value) == message


def test_a_name_can_t_leave_its_header(driver: Driver, server: Server) -> None:
    value = {'a"\r\nb': "1", "c": ('x"\r\ny', b"2", "text/plain")}
    assert parts(sent(driver, server, Multipart(value))) == [
        part("a%22%0D%0Ab", b"1"),
        part("c", b"2", "text/plain", "x%22%0D%0Ay"),
    ]
    with pytest.raises(acme.RequestError, match="the part 'c' has a line break in its header"):
        sent(driver, server, Multipart({"c": ("x", b"2", "text/plain\r\nX: 1")}))


# --- files ---------------------------------------------------------------------------------------


def chunks() -> Iterator[bytes]:
    yield b"a"
    yield b""
    yield b"bc"


async def later() -> AsyncIterator[bytes]:
    for chunk in chunks():
        yield chunk


def test_iterables_are_chunked(driver: Driver, server: Server) -> None:
    for body in (Binary(chunks()), Binary([b"a", b"bc"]), Multipart({"f": chunks()})):
        request = sent(driver, server, body)
        assert request.header("Transfer-Encoding") == "chunked"
        assert request.header("Content-Length") is None
        assert request.body == b"abc" or parts(request)[0][1] == b"abc"


def test_asynchronous_iterables(driver: Driver, server: Server) -> None:
    for made in (lambda: Binary(later()), lambda: Multipart({"f": later(), "g": b"x"})):
        if driver.mode == "sync":
            with pytest.raises(acme.RequestError) as caught:
                sent(driver, server, made())
            assert str(caught.value) == "an asynchronous iterable can only be sent by the asynchronous client"
            server._script.clear()
        else:
            request = sent(driver, server, made())
            assert request.body == b"abc" or parts(request)[0][1] == b"abc"


def test_file_objects_and_paths(driver: Driver, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"0123456789")
    assert sent(driver, server, Binary(path)).body == b"0123456789"
    with path.open("rb") as file:
        file.seek(4)
        request = sent(driver, server, Binary(file))
        assert (request.body, request.header("Content-Length")) == (b"456789", "6")


def test_files_are_sent_again_from_their_start(driver: Driver, server: Server, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"0123456789")
    unavailable = Answer(503, headers=(("Retry-After", "0"),))
    with path.open("rb") as file:
        file.seek(4)
        for body in (Binary(path), Binary(file), Binary([b"0123", b"456789"]), Multipart({"f": path})):
            server.answer(unavailable, json_answer({}))
            driver.call(call("PUT", "/a", body=body), base_url=server.url, max_retries=1)
            assert server.requests[-1].body == server.requests[-2].body


def test_what_can_be_read_once_is_sent_once(driver: Driver, server: Server) -> None:
    server.answer(Answer(503, headers=(("Retry-After", "0"),)))
    with pytest.raises(acme.ServerError):
        driver.call(call("PUT", "/a", body=Binary(chunks())), base_url=server.url, max_retries=3)


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ("/etc/passwd", "a str is never a file: use Path(…) for a path, or bytes for content"),
        (Path("/nowhere/at all"), "the file /nowhere/at all can't be read: No such file or directory"),
        (5, "a int is no file"),
        ([1], "the iterable gives a int, not bytes"),
        (memoryview(b"ab"), "the iterable gives a int, not bytes"),
        (io.StringIO("text"), "the file is open as text: open it with mode 'rb'"),
    ],
)
def test_what_is_no_file(driver: Driver, server: Server, value: Any, message: str) -> None:
    with pytest.raises(acme.RequestError) as caught:
        driver.call(call("POST", "/a", body=Binary(value)), base_url=server.url)
    assert str(caught.value) == message
    assert server.requests == []


def test_a_big_file_is_not_read_as_a_whole(tmp_path: Path) -> None:
    path = tmp_path / "big"
    with path.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    body = Multipart({"f": path, "g": "x"}).encode()
    assert body.source is not None
    assert body.length is not None
    tracemalloc.start()
    try:
        total = sum(len(chunk) for chunk in body.source.chunks())  # type: ignore[misc, union-attr]
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert total == body.length > os.path.getsize(path)
    assert peak < 4 * CHUNK


def test_json_lines(driver: Driver, server: Server) -> None:
    items = [{"a": 1}, acme.models.OwnerInput(name="ä"), dt.date(2020, 1, 2)]
    request = sent(driver, server, JsonLines(iter(items), Any, media_type="application/x-ndjson"))
    assert request.header("Content-Type") == "application/x-ndjson"
    assert request.body == '{"a":1}\n{"name":"ä"}\n"2020-01-02"\n'.encode()
    with pytest.raises(acme.RequestError):
        sent(driver, server, JsonLines([{"nam": 1}], acme.models.OwnerInput))
    server._script.clear()


def test_json_text_sequences(driver: Driver, server: Server) -> None:
    request = sent(driver, server, JsonLines([1, 2], int, media_type="application/json-seq"))
    assert request.header("Content-Type") == "application/json-seq"
    assert request.body == b"\x1e1\n\x1e2\n"


def test_text_that_its_charset_does_not_have(driver: Driver, server: Server) -> None:
    with pytest.raises(acme.RequestError) as caught:
        driver.call(call("POST", "/a", body=Text("☃", "text/plain; charset=latin-1")), base_url=server.url)
    assert str(caught.value) == "the body has a character that latin-1 can't hold"
    assert server.requests == []


def test_methods_are_sent_as_they_are_written(driver: Driver, server: Server) -> None:
    server.answer(json_answer({}))
    driver.call(call("unLink", "/a"), base_url=server.url)
    assert server.last.line == "unLink /a"
