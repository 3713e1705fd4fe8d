"""Answers that do not fit: reported and still usable, or refused with the path when `strict` is set."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import DEVICES, PACKAGE, list_firmware, list_with_response, package_with, synchronize
from tests.support.server import Answer, Server, json_answer, text_answer

# What is wrong with the second of two packages: changes, path, JSON pointer, raw value.
DEVIATIONS: list[tuple[dict[str, Any], str, str, Any]] = [
    ({"firmwareName": ...}, "$[1].firmwareName", "/1/firmwareName", None),
    ({"launchDate": ...}, "$[1].launchDate", "/1/launchDate", None),
    ({"firmwareName": None}, "$[1].firmwareName", "/1/firmwareName", None),
    ({"launchDate": None}, "$[1].launchDate", "/1/launchDate", None),
    ({"protocol": None}, "$[1].protocol", "/1/protocol", None),
    ({"launchDate": "yesterday"}, "$[1].launchDate", "/1/launchDate", "yesterday"),
    ({"model": 7}, "$[1].model", "/1/model", 7),
]
EACH = pytest.mark.parametrize(("changes", "path", "pointer", "value"), DEVIATIONS, ids=lambda value: str(value)[:40])


@EACH
def test_lenient_reports_and_keeps(
    driver: Driver, server: Server, changes: dict[str, Any], path: str, pointer: str, value: Any
) -> None:
    server.answer(json_answer([PACKAGE, package_with(**changes)]))
    response = driver.call(list_with_response, base_url=server.url)
    assert [(found.path, found.pointer, found.value) for found in response.deviations] == [(path, pointer, value)]
    assert response.data[1].firmware_to == "BG96MAR04A04M1G_BETA0130B"


@EACH
def test_strict_raises_with_the_path(
    driver: Driver,
    server: Server,
    package: ModuleType,
    changes: dict[str, Any],
    path: str,
    pointer: str,
    value: Any,
) -> None:
    answer = json_answer([PACKAGE, package_with(**changes)])
    server.answer(answer)
    with pytest.raises(package.DecodeError) as caught:
        driver.call(list_firmware, base_url=server.url, strict=True)
    error = caught.value
    assert (error.path, error.pointer, error.status, error.text) == (path, pointer, 200, answer.body.decode())
    assert path in str(error)


@pytest.mark.parametrize("strict", [False, True])
def test_what_fits_is_no_deviation(driver: Driver, server: Server, strict: bool) -> None:
    server.answer(json_answer([PACKAGE, package_with(protocol="SMS", unknown=1, launchDate="2012-04-23T18:25:43")]))
    response = driver.call(list_with_response, base_url=server.url, strict=strict)
    assert list(response.deviations) == []


def test_a_hook_hears_of_each_deviation(driver: Driver, server: Server) -> None:
    server.answer(json_answer([package_with(model=7, protocol=None)]))
    heard: list[tuple[str, Any, int]] = []

    def listening(client: Any) -> Any:
        client.hooks.on_deviation(lambda found, response: heard.append((found.path, found.value, response.status)))
        return list_firmware(client)

    driver.call(listening, base_url=server.url)
    assert sorted(heard, key=str) == [("$[0].model", 7, 200), ("$[0].protocol", None, 200)]


def test_a_missing_field_is_unset(sync: Driver, server: Server, package: ModuleType) -> None:
    server.answer(json_answer([package_with(model=...)]))
    (item,) = sync.call(list_firmware, base_url=server.url)
    assert not hasattr(item, "model")
    assert getattr(item, "model", "none") == "none"
    with pytest.raises(package.MissingFieldError) as caught:
        _ = item.firmware_from, item.model
    assert (caught.value.model, caught.value.field, caught.value.wire_name) == ("FirmwarePackage", "model", "model")
    assert "model" not in repr(item).replace("models", "")


@pytest.mark.parametrize("strict", [False, True])
def test_an_object_instead_of_a_list(driver: Driver, server: Server, package: ModuleType, strict: bool) -> None:
    server.answer(json_answer(PACKAGE))
    if strict:
        with pytest.raises(package.DecodeError) as caught:
            driver.call(list_with_response, base_url=server.url, strict=True)
        assert (caught.value.path, caught.value.pointer) == ("$", "")
    else:
        response = driver.call(list_with_response, base_url=server.url)
        assert response.data == PACKAGE
        assert [(found.path, found.value) for found in response.deviations] == [("$", PACKAGE)]


def test_a_path_reaches_into_nested_lists(driver: Driver, server: Server, package: ModuleType) -> None:
    sent = {**DEVICES, "deviceFirmwarVersionList": [DEVICES["deviceFirmwarVersionList"][0], {"deviceId": 1}]}
    server.answer(json_answer(sent))
    with pytest.raises(package.DecodeError) as caught:
        driver.call(synchronize, base_url=server.url, strict=True)
    assert sorted(found.path for found in caught.value.deviations) == [
        "$.deviceFirmwarVersionList[1].deviceId",
        "$.deviceFirmwarVersionList[1].firmwareVersion",
    ]


# Not JSON at all: status and body of an answer that no model can be made from.
UNREADABLE = {
    "html": text_answer("<html>Sign in to the hotel's network</html>"),
    "empty": Answer(200, headers=(("Content-Type", "application/json"),)),
    "half": Answer(200, b'[{"firmwareName": "x"', (("Content-Type", "application/json"),)),
    "no type": Answer(200, b"hello"),
    "not utf-8": Answer(200, b'["\xff"]', (("Content-Type", "application/json"),)),
}


@pytest.mark.parametrize("answer", UNREADABLE.values(), ids=UNREADABLE)
@pytest.mark.parametrize("strict", [False, True])
def test_an_answer_that_is_not_json_raises(
    driver: Driver, server: Server, package: ModuleType, answer: Answer, strict: bool
) -> None:
    server.answer(answer)
    with pytest.raises(package.DecodeError) as caught:
        driver.call(list_firmware, base_url=server.url, strict=strict)
    error = caught.value
    assert error.status == answer.status
    assert error.text == answer.body.decode(errors="replace")
    for name, value in answer.headers:
        assert error.headers[name] == value


def test_no_content_is_none_and_a_deviation(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(Answer(204), Answer(204))
    heard: list[str] = []

    def listening(client: Any) -> Any:
        client.hooks.on_deviation(lambda deviation, _: heard.append(str(deviation)))
        return list_firmware(client)

    assert driver.call(listening, base_url=server.url) is None
    assert heard == ["$: 204 has no content"]
    with pytest.raises(package.DecodeError) as caught:
        driver.call(list_firmware, base_url=server.url, strict=True)
    assert (caught.value.status, caught.value.text) == (204, "")
