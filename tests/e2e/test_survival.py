"""What the server sends survives decoding and encoding."""

from __future__ import annotations

import datetime
from types import ModuleType
from typing import Any

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import DEVICES, PACKAGE, list_firmware, package_with, synchronize
from tests.support.server import Server, json_answer

UTC = datetime.UTC


def entry(**changes: Any) -> dict[str, Any]:
    (first,) = DEVICES["deviceFirmwarVersionList"]
    return {**DEVICES, "deviceFirmwarVersionList": [{**first, **changes}]}


@pytest.mark.parametrize(
    "sent",
    [
        DEVICES,
        entry(reason="a table spells it so"),
        entry(Reason=None, status=None, VersionUpdateTime=None),
        entry(unknown={"a": [1, 2.5, None, "x"]}, another=[]),
        {**DEVICES, "deviceFirmwarVersionList": []},
        {**DEVICES, "deviceFirmwarVersionList": None},
        {"accountName": "0000123456-00001"},
    ],
    ids=["page", "stray reason", "nulls", "unknown", "no entries", "null list", "required only"],
)
def test_a_device_list_survives(driver: Driver, server: Server, sent: dict[str, Any]) -> None:
    server.answer(json_answer(sent))
    answered = driver.call(synchronize, base_url=server.url)
    assert answered.to_dict() == sent
    assert type(answered).from_json(answered.to_json()) == answered


def test_both_spellings_of_reason_are_there(driver: Driver, server: Server) -> None:
    server.answer(json_answer(entry(Reason="R", reason="r")))
    (device,) = driver.call(synchronize, base_url=server.url).device_firmwar_version_list
    assert device.reason == "R"
    assert device.additional_properties == {"reason": "r"}
    assert device.version_update_time == datetime.datetime(2012, 4, 23, 18, 25, 43, 511000, UTC)


@pytest.mark.parametrize(
    "sent",
    [
        PACKAGE,
        package_with(protocol="SMS"),
        package_with(releaseNote=None, launchDate=None, protocol=None),
        package_with(launchDate="2012-04-23T18:25:43"),
        package_with(launchDate="2012-04-23T18:25:43.5110000Z"),
        package_with(launchDate="2012-04-23T18:25:43.1234567+02:00"),
        package_with(launchDate="2012-04-23t18:25:43z"),
        package_with(launchDate="yesterday"),
        package_with(launchDate=...),
        package_with(model=..., make=...),
        package_with(model=7, make=True, firmwareTo=1.5, firmwareName={"a": 1}, firmwareFrom=["x"]),
        package_with(**{"py/reduce": [{"py/function": "os.system"}, {"py/tuple": ["false"]}]}),
        {},
    ],
    ids=str,
)
def test_a_firmware_package_survives(sync: Driver, server: Server, sent: dict[str, Any]) -> None:
    server.answer(json_answer([PACKAGE, sent]))
    answered = sync.call(list_firmware, base_url=server.url)
    assert [item.to_dict() for item in answered] == [PACKAGE, sent]


def test_the_page_s_values_are_usable(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(json_answer([PACKAGE]))
    (item,) = driver.call(list_firmware, base_url=server.url)
    assert item.release_note == ""
    assert item.launch_date == datetime.datetime(2012, 4, 23, 18, 25, 43, 511000, UTC)
    assert item.protocol is package.models.FirmwareProtocolEnum.LW_M2M
    assert item.additional_properties == {}


def test_an_unknown_protocol_is_a_member_of_its_own(driver: Driver, server: Server, package: ModuleType) -> None:
    server.answer(json_answer([package_with(protocol="SMS")]))
    (item,) = driver.call(list_firmware, base_url=server.url)
    enum: Any = package.models.FirmwareProtocolEnum
    assert type(item.protocol) is enum
    assert item.protocol == "SMS"
    assert item.protocol == enum("SMS")
    assert hash(item.protocol) == hash("SMS")
    assert list(enum) == ["LWM2M", "OMD-DM", "HTTP", "all"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2012-04-23T18:25:43", datetime.datetime(2012, 4, 23, 18, 25, 43)),
        ("2012-04-23T18:25:43.1234567Z", datetime.datetime(2012, 4, 23, 18, 25, 43, 123456, UTC)),
        ("2012-04-23t18:25:43z", datetime.datetime(2012, 4, 23, 18, 25, 43, tzinfo=UTC)),
        ("yesterday", "yesterday"),
    ],
)
def test_a_date_reads_as_far_as_it_is_one(sync: Driver, server: Server, text: str, expected: object) -> None:
    server.answer(json_answer([package_with(launchDate=text)]))
    (item,) = sync.call(list_firmware, base_url=server.url)
    assert item.launch_date == expected


def test_a_changed_date_is_sent_as_changed(sync: Driver, server: Server) -> None:
    server.answer(json_answer([PACKAGE]))
    (item,) = sync.call(list_firmware, base_url=server.url)
    item.launch_date = datetime.datetime(2020, 1, 2, tzinfo=UTC)
    assert item.to_dict() == package_with(launchDate="2020-01-02T00:00:00Z")


def test_text_outside_of_ascii_survives(driver: Driver, server: Server) -> None:
    sent = package_with(releaseNote="größer 🙂 \u2028 \x00", make="Ж")
    server.answer(json_answer([sent]))
    (item,) = driver.call(list_firmware, base_url=server.url)
    assert item.to_dict() == sent
