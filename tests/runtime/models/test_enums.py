"""Open enums."""

from __future__ import annotations

import copy
import gc
import pickle
from typing import Literal

import pytest
from acme._runtime.codec import decode, encode

from tests.runtime.models.zoo import ColourEnum, EmptyEnum, LevelEnum


@pytest.mark.parametrize(("cls", "value"), [(ColourEnum, "blue"), (LevelEnum, 7), (EmptyEnum, "x")])
def test_an_unlisted_value(cls: type, value: object) -> None:
    member = decode(b'"%s"' % value.encode() if isinstance(value, str) else b"7", cls)[0]
    assert type(member) is cls
    assert member == value and hash(member) == hash(value)
    assert {member: 1}[value] == 1
    assert member.value == value
    assert f"{member}" == str(value)
    assert repr(member) == f"<{cls.__name__}: {value!r}>"
    assert member not in list(cls)
    for again in (pickle.loads(pickle.dumps(member)), copy.copy(member), copy.deepcopy(member)):
        assert again == member and type(again) is cls


def test_a_listed_value() -> None:
    assert decode(b'"red"', ColourEnum)[0] is ColourEnum.RED
    assert pickle.loads(pickle.dumps(ColourEnum.RED)) is ColourEnum.RED
    assert repr(ColourEnum.RED) == "<ColourEnum.RED: 'red'>"
    assert repr(LevelEnum.LOW) == "<LevelEnum.LOW: 1>"
    assert ColourEnum("red") is ColourEnum.RED and ColourEnum.RED == "red"


def test_match() -> None:
    match ColourEnum("blue"):
        case ColourEnum.RED:
            raise AssertionError
        case other:
            assert other == "blue"


def test_unlisted_values_are_not_kept() -> None:
    before = len(ColourEnum._value2member_map_)
    for index in range(1000):
        ColourEnum(f"colour {index}")
    gc.collect()
    assert len(ColourEnum._value2member_map_) == before
    assert ColourEnum("blue") is not ColourEnum("blue")


@pytest.mark.parametrize("value", [1, None, 1.5, ["red"]])
def test_other_kinds_of_values_are_no_members(value: object) -> None:
    with pytest.raises(ValueError):
        ColourEnum(value)


def test_an_integer_written_as_a_float() -> None:
    assert decode(b"[2.0, 9.0]", list[LevelEnum]) == ([LevelEnum.HIGH, 9], ())


def test_an_integer_is_the_same_written_as_a_float() -> None:
    """JSON Schema 2020-12, section 4.2.2: 1.0 and 1 are one value, and true is none of them."""
    for type in (Literal[1, "a"], LevelEnum):
        value, deviations = decode(b"1.0", type)
        assert (value, deviations) == (1, ())
        assert encode(1.0, type) == b"1"
        assert [found.path for found in decode(b"true", type)[1]] == ["$"]
