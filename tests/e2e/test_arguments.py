"""Arguments: what is refused before anything is sent, and how the rest goes over the wire."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import ACC, DEVICES, RECEIPT, list_firmware, synchronize
from tests.support.server import Server, json_answer


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_a_path_value_that_changes_the_route_is_refused(
    driver: Driver, server: Server, package: ModuleType, value: str
) -> None:
    for call, name in (
        (lambda client: client.firmware.report_device_firmware(ACC, value), "deviceId"),
        (lambda client: client.firmware.list_of_available_firmware(value, "all"), "acc"),
    ):
        with pytest.raises(package.RequestError) as caught:
            driver.call(call, base_url=server.url)
        assert name in str(caught.value)
    assert server.requests == []


@pytest.mark.parametrize(
    ("value", "encoded"),
    [
        ("a/b", "a%2Fb"),
        ("../b", "..%2Fb"),
        ("a b", "a%20b"),
        ("a?b#c", "a%3Fb%23c"),
        ("%2e%2e", "%252e%252e"),
        ("ä🙂", "%C3%A4%F0%9F%99%82"),
        ("a\nb\\c", "a%0Ab%5Cc"),
        ("...", "..."),
        ("a.b-c_d~e", "a.b-c_d~e"),
        ("{acc}", "%7Bacc%7D"),
    ],
)
def test_every_other_path_value_is_encoded(driver: Driver, server: Server, value: str, encoded: str) -> None:
    server.answer(json_answer(RECEIPT))
    driver.call(lambda client: client.firmware.report_device_firmware(ACC, value), base_url=server.url)
    assert server.lines == [f"PUT /firmware/{ACC}/async/{encoded}"]


def test_a_query_value_is_encoded(driver: Driver, server: Server) -> None:
    server.answer(json_answer([]))
    driver.call(lambda client: client.firmware.list_of_available_firmware(ACC, "a&b=c+d ä#"), base_url=server.url)
    assert server.lines == [f"GET /firmware/{ACC}?protocol=a%26b%3Dc%2Bd%20%C3%A4%23"]


@pytest.mark.parametrize("value", ["OMD_DM", "ALL", "HTTP"])
def test_a_member_and_its_value_send_the_same(driver: Driver, server: Server, package: ModuleType, value: str) -> None:
    member = package.models.FirmwareProtocolEnum[value]
    server.answer(json_answer([]), json_answer([]))
    driver.calls(
        lambda client: client.firmware.list_of_available_firmware(ACC, member),
        lambda client: client.firmware.list_of_available_firmware(acc=ACC, protocol=str(member)),
        base_url=server.url,
    )
    assert server.lines[0] == server.lines[1] == f"GET /firmware/{ACC}?protocol={member.value}"


def test_a_base_url_with_a_path_and_a_slash(driver: Driver, server: Server) -> None:
    server.answer(json_answer([]), json_answer([]))
    driver.call(list_firmware, base_url=f"{server.url}/api/v3/")
    driver.call(list_firmware, base_url=f"{server.url}/api/v3")
    assert server.lines == [f"GET /api/v3/firmware/{ACC}?protocol=LWM2M"] * 2


# A body that does not fit, and what is said about it.
BODIES: dict[str, tuple[Any, str]] = {
    "missing": (
        {},
        'LicensesAssignedRemovedRequest.device_list ("deviceList" in JSON) is required and not set at $.deviceList',
    ),
    "wrong type": ({"deviceList": "15-digit IMEI"}, "$.deviceList: expected list[str], got str"),
    "null": ({"deviceList": None}, "$.deviceList: expected list[str], got None"),
    "wrong item": ({"deviceList": ["1", 2]}, "$.deviceList[1]: expected str, got int"),
    "misspelt": (
        {"deviceList": [], "devicelist": []},
        "$.devicelist: LicensesAssignedRemovedRequest has no such member; did you mean 'deviceList'?",
    ),
    "attribute": (
        {"device_list": []},
        "$.device_list: LicensesAssignedRemovedRequest has no such member; did you mean 'deviceList'?",
    ),
    "list": (["15-digit IMEI"], "$: expected LicensesAssignedRemovedRequest, got list"),
    "text": ("15-digit IMEI", "$: expected LicensesAssignedRemovedRequest, got str"),
    "nothing": (None, "$: expected LicensesAssignedRemovedRequest, got None"),
}


@pytest.mark.parametrize("case", BODIES)
def test_a_mapping_that_does_not_fit_is_refused(driver: Driver, server: Server, package: ModuleType, case: str) -> None:
    body, message = BODIES[case]
    with pytest.raises(package.RequestError) as caught:
        driver.call(lambda client: client.firmware.synchronize_device_firmware(ACC, body), base_url=server.url)
    assert str(caught.value) == message
    assert server.requests == []


def test_a_model_with_an_unset_field_is_refused(driver: Driver, server: Server, package: ModuleType) -> None:
    body = package.models.LicensesAssignedRemovedRequest()
    with pytest.raises(package.MissingFieldError) as caught:
        driver.call(lambda client: client.firmware.synchronize_device_firmware(ACC, body), base_url=server.url)
    error = caught.value
    assert (error.model, error.field, error.wire_name) == (
        "LicensesAssignedRemovedRequest",
        "device_list",
        "deviceList",
    )
    assert isinstance(error, package.RequestError)
    assert server.requests == []


@pytest.mark.parametrize("value", ["15-digit IMEI", [1], None, {"a": 1}], ids=str)
def test_a_model_with_a_wrong_type_is_refused(driver: Driver, server: Server, package: ModuleType, value: Any) -> None:
    body = package.models.LicensesAssignedRemovedRequest()
    body.device_list = value
    with pytest.raises(package.RequestError) as caught:
        driver.call(lambda client: client.firmware.synchronize_device_firmware(ACC, body), base_url=server.url)
    assert "deviceList" in str(caught.value)
    assert server.requests == []


def test_another_model_is_refused(driver: Driver, server: Server, package: ModuleType) -> None:
    body = package.models.UpdateDeviceFirmwareVersionResp(account_name=ACC, request_id="1")
    with pytest.raises(package.RequestError):
        driver.call(lambda client: client.firmware.synchronize_device_firmware(ACC, body), base_url=server.url)
    assert server.requests == []


def test_a_mapping_and_a_model_send_the_same(driver: Driver, server: Server, package: ModuleType) -> None:
    body = package.models.LicensesAssignedRemovedRequest(device_list=["15-digit IMEI"])
    server.answer(json_answer(DEVICES), json_answer(DEVICES))
    driver.calls(
        synchronize,
        lambda client: client.firmware.synchronize_device_firmware(acc=ACC, body=body),
        base_url=server.url,
    )
    assert server.requests[0].body == server.requests[1].body == b'{"deviceList":["15-digit IMEI"]}'
    assert server.lines == [f"PUT /firmware/{ACC}/devices"] * 2


def test_what_the_schema_does_not_know_can_be_sent_on_purpose(
    sync: Driver, server: Server, package: ModuleType
) -> None:
    body = package.models.LicensesAssignedRemovedRequest(device_list=[], additional_properties={"extra": [1]})
    server.answer(json_answer(DEVICES))
    sync.call(lambda client: client.firmware.synchronize_device_firmware(ACC, body), base_url=server.url)
    assert server.last.json() == {"deviceList": [], "extra": [1]}


@pytest.mark.parametrize("value", [None, ["a"], {"a": "b"}, b"a"], ids=str)
def test_a_path_value_of_a_wrong_type_is_refused(
    driver: Driver, server: Server, package: ModuleType, value: Any
) -> None:
    with pytest.raises(package.RequestError) as caught:
        driver.call(lambda client: client.firmware.report_device_firmware(ACC, value), base_url=server.url)
    assert "deviceId" in str(caught.value)
    assert server.requests == []


def test_a_required_query_value_of_none_is_refused(driver: Driver, server: Server, package: ModuleType) -> None:
    with pytest.raises(package.RequestError) as caught:
        driver.call(lambda client: client.firmware.list_of_available_firmware(ACC, None), base_url=server.url)
    assert "protocol" in str(caught.value)
    assert server.requests == []
