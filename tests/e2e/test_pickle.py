"""Models, enums and exceptions go through pickle and copy, as process pools and caches need."""

from __future__ import annotations

import copy
import pickle
from types import ModuleType
from typing import Any

import pytest

from tests.support.drivers import Driver
from tests.support.firmware import DEVICES, ERROR, PACKAGE, list_firmware, package_with, report, synchronize
from tests.support.server import Answer, Server, json_answer, text_answer


def again(value: Any) -> Any:
    return pickle.loads(pickle.dumps(value))


SENT = [
    PACKAGE,
    package_with(unknown=[1]),
    package_with(model=..., launchDate=None),
    package_with(launchDate="yesterday", protocol="SMS"),
]


@pytest.mark.parametrize("sent", SENT, ids=str)
@pytest.mark.parametrize("way", [again, copy.copy, copy.deepcopy])
def test_a_model(sync: Driver, server: Server, sent: dict[str, Any], way: Any) -> None:
    server.answer(json_answer([sent]))
    (item,) = sync.call(list_firmware, base_url=server.url)
    twin = way(item)
    assert twin == item
    assert twin is not item
    assert twin.to_dict() == sent
    assert repr(twin) == repr(item)


def test_a_copy_is_independent(sync: Driver, server: Server) -> None:
    server.answer(json_answer({**DEVICES, "unknown": 1}))
    devices = sync.call(synchronize, base_url=server.url)
    twin = copy.deepcopy(devices)
    twin.device_firmwar_version_list[0].status = "other"
    twin.additional_properties["unknown"] = 2
    assert devices.to_dict() == {**DEVICES, "unknown": 1}


@pytest.mark.parametrize("value", ["LWM2M", "OMD-DM", "SMS", ""])
def test_an_enum(package: ModuleType, value: str) -> None:
    enum: Any = package.models.FirmwareProtocolEnum
    member = enum(value)
    twin = again(member)
    assert twin == member == value
    assert type(twin) is enum
    assert (twin is member) == (value in list(enum))
    assert copy.deepcopy(member) == member


ANSWERS = {
    "documented": json_answer(ERROR, 400),
    "other": json_answer({"a": 1}, 400),
    "html": text_answer("<html>", 502),
    "empty": Answer(404),
    "not json": text_answer("<html>"),
    "cut": Answer(cut=0, body=b"123"),
}


@pytest.mark.parametrize("answer", ANSWERS.values(), ids=ANSWERS)
def test_an_exception(driver: Driver, server: Server, package: ModuleType, answer: Answer) -> None:
    server.answer(answer)
    with pytest.raises(package.SdkError) as caught:
        driver.call(report, base_url=server.url)
    error = caught.value
    twin = again(error)
    assert type(twin).__mro__ == type(error).__mro__
    assert str(twin) == str(error)
    for name in ("status", "body", "text", "request_id", "attempts"):
        assert getattr(twin, name, None) == getattr(error, name, None)
    assert dict(getattr(twin, "headers", {})) == dict(getattr(error, "headers", {}))
    assert copy.copy(error).args == error.args


def test_a_missing_field(package: ModuleType) -> None:
    with pytest.raises(package.MissingFieldError) as caught:
        _ = package.models.Error().error_code
    twin = again(caught.value)
    assert (str(twin), twin.field) == (str(caught.value), "error_code")
