"""Answers that are JSON of an unusual kind: none may end in anything but a value or an `SdkError`."""

from __future__ import annotations

import gzip
import json
from types import ModuleType

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import PACKAGE, list_firmware, list_with_response, report
from tests.support.server import Answer, Server, json_answer

JSON = (("Content-Type", "application/json"),)


def with_text(member: str) -> bytes:
    """The page's list with one more member, written out."""
    return b"[" + json.dumps(PACKAGE).encode()[:-1] + b', "unknown": ' + member.encode() + b"}]"


@pytest.mark.parametrize("depth", [100, 900, 3000, 100_000])
def test_deep_nesting(sync: Driver, server: Server, package: ModuleType, depth: int) -> None:
    server.answer(Answer(200, with_text("[" * depth + "]" * depth), JSON))
    try:
        (item,) = sync.call(list_firmware, base_url=server.url)
    except package.DecodeError as error:
        assert depth > 900
        assert error.status == 200
    else:
        assert item.firmware_from == "BG96MAR04A04M1G"
        assert item.additional_properties["unknown"] is not None


@pytest.mark.parametrize(
    "text", ["18446744073709551616", "-9223372036854775809", "0.1", "1e2", "1e-7", "0", "-0", "0.0"]
)
def test_numbers_keep_their_value(sync: Driver, server: Server, text: str) -> None:
    server.answer(Answer(200, with_text(text), JSON))
    (item,) = sync.call(list_firmware, base_url=server.url)
    value = item.to_dict()["unknown"]
    assert (type(value), value) == (type(json.loads(text)), json.loads(text))
    assert json.loads(item.to_json())["unknown"] == value


@pytest.mark.parametrize("text", ['"\\ud800"', "NaN", "Infinity", "1e999", "'x'", "01", "tru", '"\t"', '{"a": 1,}'])
def test_what_is_not_quite_json(sync: Driver, server: Server, package: ModuleType, text: str) -> None:
    server.answer(Answer(200, with_text(text), JSON))
    try:
        (item,) = sync.call(list_firmware, base_url=server.url)
    except package.DecodeError as error:
        assert error.status == 200
        assert error.text == with_text(text).decode()
    else:
        assert item.firmware_from == "BG96MAR04A04M1G"
        assert item.to_json()


def test_a_byte_order_mark(sync: Driver, server: Server, package: ModuleType) -> None:
    server.answer(Answer(200, b"\xef\xbb\xbf" + json.dumps([PACKAGE]).encode(), JSON))
    (item,) = sync.call(list_firmware, base_url=server.url)
    assert item.to_dict() == PACKAGE


def test_a_compressed_answer(driver: Driver, server: Server) -> None:
    body = gzip.compress(json.dumps([PACKAGE]).encode())
    server.answer(Answer(200, body, (*JSON, ("Content-Encoding", "gzip"))))
    response = driver.call(list_with_response, base_url=server.url)
    assert response.data[0].to_dict() == PACKAGE
    assert json.loads(response.text) == [PACKAGE]


def test_a_body_that_only_claims_to_be_compressed(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(Answer(200, b"not gzip", (*JSON, ("Content-Encoding", "gzip"))))
    with pytest.raises(package.SdkError):
        driver.call(list_firmware, base_url=server.url)


@pytest.mark.parametrize(
    "content_type", ["application/json; charset=utf-8", "application/vnd.verizon+json", "text/json"]
)
def test_other_names_of_json(sync: Driver, server: Server, content_type: str) -> None:
    server.answer(Answer(200, json.dumps([PACKAGE]).encode(), (("Content-Type", content_type),)))
    (item,) = sync.call(list_firmware, base_url=server.url)
    assert item.to_dict() == PACKAGE


@pytest.mark.parametrize("value", [None, 5, "text", True, [], [[]], [None], [5], ["text"]], ids=str)
def test_another_kind_of_value(sync: Driver, server: Server, package: ModuleType, value: object) -> None:
    server.answer(json_answer(value), json_answer(value))
    response = sync.call(list_with_response, base_url=server.url)
    assert response.data == value
    assert [found.value for found in response.deviations] == (
        [] if value == [] else [value[0]] if isinstance(value, list) else [value]
    )
    deviating = value != []
    if deviating:
        with pytest.raises(package.DecodeError):
            sync.call(list_firmware, base_url=server.url, strict=True)
    else:
        assert sync.call(list_firmware, base_url=server.url, strict=True) == []


@pytest.mark.parametrize("status", [201, 202, 206, 299])
def test_another_success_is_one_too(sync: Driver, server: Server, status: int) -> None:
    server.answer(json_answer([PACKAGE], status))
    (item,) = sync.call(list_firmware, base_url=server.url)
    assert item.to_dict() == PACKAGE


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"[" * 5000, b'{"errorCode": "\\ud800"}', b"null", b'"text"', b"5"])
def test_odd_bodies_of_errors(driver: Driver, server: Server, package: ModuleType, body: bytes) -> None:
    server.answer(Answer(400, body, JSON))
    with pytest.raises(package.ErrorException) as caught:
        driver.call(report, base_url=server.url)
    assert caught.value.status == 400
    assert caught.value.text == body.decode(errors="replace")
    assert str(caught.value).startswith("PUT /firmware/{acc}/async/{deviceId}: 400 Bad Request")
    assert len(str(caught.value)) < 500


def test_an_error_in_another_charset(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(Answer(500, "Fehler: größer".encode("latin-1"), (("Content-Type", "text/plain; charset=latin-1"),)))
    with pytest.raises(package.ServerError) as caught:
        driver.call(report, base_url=server.url)
    assert caught.value.text == "Fehler: größer"
    assert str(caught.value).endswith("Fehler: größer")
