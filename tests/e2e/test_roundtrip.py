"""Decode, then encode, is the identity on whatever an object holds (property-based)."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thingspace_firmware import DecodeError, models

text = st.text(st.characters(codec="utf-8"), max_size=12)
scalars = (
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | st.floats(allow_nan=False, allow_infinity=False)
)
anything = st.recursive(
    scalars | text, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3), max_leaves=8
)
instants = st.datetimes(timezones=st.just(datetime.UTC)).map(lambda value: value.isoformat())
dates = instants | st.sampled_from(
    ["2012-04-23T18:25:43.511Z", "2012-04-23t18:25:43.1234567+02:00", "2012-04-23T18:25:43", "2012-04-23", "no", ""]
)
protocols = st.sampled_from(["LWM2M", "OMD-DM", "HTTP", "all"]) | text


def objects(required: dict[str, Any], optional: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Objects that mostly fit: now and then a member is missing, has another type, or is not declared."""
    declared = {**required, **optional}
    loose = {name: strategy | anything for name, strategy in declared.items()}
    fitting = st.fixed_dictionaries(required, optional=optional)
    deviating = st.fixed_dictionaries({}, optional=loose)
    extras = st.dictionaries(text | st.sampled_from(["reason", "self", "__class__"]), anything, max_size=2)
    return st.builds(lambda one, two: {**two, **one}, fitting | deviating, extras)


strings = dict.fromkeys(("firmwareName", "firmwareFrom", "firmwareTo", "releaseNote", "model", "make"), text)
firmware_packages = objects({**strings, "launchDate": dates, "protocol": protocols}, {})
versions = objects(
    {"deviceId": text, "firmwareVersion": text}, {"status": text, "Reason": text, "VersionUpdateTime": dates}
)
EACH: list[tuple[type[Any], st.SearchStrategy[dict[str, Any]]]] = [
    (models.FirmwarePackage, firmware_packages),
    (models.DeviceFirmwareVersion, versions),
    (
        models.DeviceFirmwareList,
        objects({"accountName": text}, {"deviceFirmwarVersionList": st.lists(versions, max_size=3)}),
    ),
    (models.LicensesAssignedRemovedRequest, objects({"deviceList": st.lists(text, max_size=4)}, {})),
    (models.UpdateDeviceFirmwareVersionResp, objects({"accountName": text, "requestId": text}, {})),
    (models.Error, objects({"errorCode": text, "errorMessage": text}, {})),
]


@pytest.mark.parametrize(("model", "sent"), EACH, ids=lambda value: getattr(value, "__name__", ""))
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_was_decoded_is_encoded_again(model: Any, sent: st.SearchStrategy[dict[str, Any]], data: Any) -> None:
    value = data.draw(sent)
    item = model.from_dict(value)
    assert exact(item.to_dict()) == exact(value)
    assert exact(json.loads(item.to_json())) == exact(value)
    assert model.from_dict(item.to_dict()) == item
    assert model.from_json(json.dumps(value)) == item
    assert pickle.loads(pickle.dumps(item)) == item
    assert copy.deepcopy(item) == item
    assert isinstance(repr(item), str)


def exact(value: Any) -> str:
    """JSON in which `1`, `1.0` and `true` differ, whatever the order of the members."""
    return json.dumps(value, sort_keys=True)


@settings(max_examples=60, deadline=None)
@given(value=anything)
def test_what_is_no_object_is_refused(value: Any) -> None:
    if not isinstance(value, dict):
        with pytest.raises(DecodeError):
            models.Error.from_dict(value)
