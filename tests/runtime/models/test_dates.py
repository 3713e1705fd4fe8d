"""Dates and other types that are text in JSON."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import uuid
from decimal import Decimal
from typing import Any

import pytest
from acme._runtime import codec

from tests.runtime.models import zoo

UTC = dt.timezone.utc
INDIA = dt.timezone(dt.timedelta(hours=5, minutes=30))


def dates(**values: Any) -> zoo.Dates:
    return zoo.Dates(**{"needed": "2020-01-01T00:00:00Z", "nullable": None, **values})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2012-04-23T18:25:43.511Z", dt.datetime(2012, 4, 23, 18, 25, 43, 511000, UTC)),
        ("2012-04-23t18:25:43z", dt.datetime(2012, 4, 23, 18, 25, 43, 0, UTC)),
        ("2012-04-23 18:25:43.5+05:30", dt.datetime(2012, 4, 23, 18, 25, 43, 500000, INDIA)),
        ("2012-04-23T18:25:43", dt.datetime(2012, 4, 23, 18, 25, 43)),
        ("2012-04-23T18:25:43.123456789Z", dt.datetime(2012, 4, 23, 18, 25, 43, 123456, UTC)),
        ("2012-04-23T18:25:59.999999999", dt.datetime(2012, 4, 23, 18, 25, 59, 999999)),
        ("2012-04-23T18:25:43-00:00", dt.datetime(2012, 4, 23, 18, 25, 43, 0, UTC)),
    ],
)
def test_a_date_time_is_read_and_stays_text(text: str, value: dt.datetime) -> None:
    raw = {"needed": text, "nullable": text, "moments": {"a": text}, "either": text}
    decoded, found = codec.decode_value(raw, zoo.Dates, strict=True)
    for read in (decoded.needed, decoded.nullable, decoded.moments["a"], decoded.either):
        assert read == value and read.tzinfo == value.tzinfo
    assert decoded.to_dict() == raw and found == ()
    assert codec.to_value(decoded, zoo.Dates) == raw


@pytest.mark.parametrize(
    "text", ["", "soon", "2020-01-01", "2020-02-30T00:00:00Z", "2020-01-01T25:00:00Z", "20200101T000000Z", "1577836800"]
)
def test_what_is_no_date_time_stays_and_is_told(text: str) -> None:
    decoded, found = codec.decode_value({"needed": text, "nullable": text, "at": text}, zoo.Dates)
    assert (decoded.needed, decoded.nullable, decoded.at) == (text, text, text)
    assert [str(deviation) for deviation in found] == [
        f"$.at: expected datetime, got str {text!r}",
        f"$.needed: expected datetime, got str {text!r}",
        f"$.nullable: expected datetime | None, got str {text!r}",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (dt.datetime(2020, 1, 1, tzinfo=UTC), "2020-01-01T00:00:00Z"),
        (dt.datetime(2020, 1, 1, 1, 2, 3, 4, tzinfo=INDIA), "2020-01-01T01:02:03.000004+05:30"),
        (dt.datetime(2020, 1, 1), "2020-01-01T00:00:00Z"),
        (dt.datetime(1900, 1, 1, tzinfo=dt.timezone(dt.timedelta(seconds=1172))), "1899-12-31T23:40:28Z"),
    ],
)
def test_what_is_assigned_becomes_text(value: dt.datetime, text: str) -> None:
    made, changed = dates(needed=value, moments={"a": value}, either=value), dates()
    changed.needed = value
    assert made.to_dict()["needed"] == changed.to_dict()["needed"] == text
    sent = codec.to_value(made, zoo.Dates)
    assert (sent["needed"], sent["moments"], sent["either"]) == (text, {"a": text}, text)
    assert codec.to_value({"needed": value, "nullable": None}, zoo.Dates)["needed"] == text
    assert codec.to_value(value, dt.datetime) == codec.to_value(value) == text


def test_text_that_is_assigned_is_kept() -> None:
    value = dates(needed="2020-01-01 00:00:00.10Z")
    assert value.needed == dt.datetime(2020, 1, 1, 0, 0, 0, 100000, UTC)
    value.day = "someday"  # type: ignore[assignment]
    assert value.day == "someday"
    assert codec.encode(value, zoo.Dates) == codec.to_json(value)
    assert value.to_dict() == {"needed": "2020-01-01 00:00:00.10Z", "nullable": None, "day": "someday"}


def test_all_types() -> None:
    values = {
        "day": (dt.date(2020, 1, 1), "2020-01-01"),
        "time": (dt.time(1, 2, 3), "01:02:03"),
        "took": (dt.timedelta(minutes=5), "PT300S"),
        "price": (Decimal("1.10"), "1.10"),
        "key": (uuid.UUID(int=1), "00000000-0000-0000-0000-000000000001"),
        "blob": (b"ab", "YWI="),
        "days": ([dt.date(2020, 1, 1)], ["2020-01-01"]),
        "mixed": ([Decimal("1.0"), None], ["1.0", None]),
        "blobs": ([b"ab"], ["YWI="]),
        "keys": ([uuid.UUID(int=1)], ["00000000-0000-0000-0000-000000000001"]),
    }
    for name, (value, text) in values.items():
        made = dates(**{name: value})
        assert getattr(made, name) == value
        assert made.to_dict()[name] == text
        assert codec.to_value(made, zoo.Dates)[name] == text
        assert zoo.Dates.from_dict(made.to_dict()) == made
        assert getattr(zoo.Dates.from_dict(made.to_dict()), name) == value


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("price", "1E5"),
        ("took", "PT5M"),
        ("blob", "YR=="),
        ("key", "A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"),
        ("time", "10:00:00.500Z"),
        ("mixed", ["1E5"]),
        ("blobs", ["YR=="]),
        ("keys", ["A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11"]),
    ],
)
def test_unusual_forms_survive(name: str, text: Any) -> None:
    raw = {"needed": "2020-01-01T00:00:00Z", "nullable": None, name: text}
    assert zoo.Dates.from_dict(raw).to_dict() == raw
    assert zoo.Dates.from_json(codec.to_json(raw)).to_dict() == raw
    assert codec.to_value(zoo.Dates.from_dict(raw), zoo.Dates) == raw


def test_text_in_containers_survives_copies_but_not_arithmetic() -> None:
    text = "2020-01-01t00:00:00.50z"
    (value,), _ = codec.decode_value([text], list[dt.datetime])
    for same in (copy.deepcopy(value), pickle.loads(pickle.dumps(value))):
        assert same == value and codec.to_json_value([same]) == [text]
    later = value + dt.timedelta(days=1)
    assert codec.to_value([later], list[dt.datetime]) == ["2020-01-02T00:00:00.500000Z"]
    for type, text in ((dt.time, "10:00:00.5"), (dt.timedelta, "PT5M"), (Decimal, "1E5"), (bytes, "YR==")):
        (value,), _ = codec.decode_value([text], list[type])
        assert codec.to_json_value(pickle.loads(pickle.dumps([value]))) == [text]


def test_dates_are_compared_as_dates() -> None:
    assert dates() == dates(needed="2020-01-01T05:30:00+05:30")
    assert dates() != dates(needed="2020-01-01T05:30:00Z")


def test_repr_shows_dates() -> None:
    assert repr(zoo.Animal(kind="x", born=dt.date(2020, 1, 1))) == "Animal(kind='x', born=datetime.date(2020, 1, 1))"


def test_a_bad_date_deep_inside() -> None:
    raw = {"kind": "cat", "name": "x", "born": "2020-13-01", "seenAt": None}
    from acme.models import PetList

    _, found = codec.decode_value({"data": [raw]}, PetList)
    assert [str(deviation) for deviation in found] == ["$.data[0].born: expected date, got str '2020-13-01'"]
